import { mkdirSync, writeFileSync } from 'node:fs'
import { rounds } from './charity/rounds.ts'
import { samples } from './samples.ts'
import { type Sample, writeSample } from './write.ts'

const folder = new URL('../', import.meta.url)

function write(path: string, sample: Sample): void {
  writeFileSync(new URL(path, folder), writeSample(sample))
  console.log(`samples/${path}`)
}

for (const [name, sample] of samples) write(`${name}.docx`, sample)
for (const round of rounds) {
  mkdirSync(new URL(`portfolio/${round.folder}/`, folder), { recursive: true })
  for (const [name, sample] of round.documents) write(`portfolio/${round.folder}/${name}.docx`, sample)
}
