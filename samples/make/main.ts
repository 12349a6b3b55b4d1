import { writeFileSync } from 'node:fs'
import { samples } from './samples.ts'
import { writeSample } from './write.ts'

for (const [name, sample] of samples) {
  const path = new URL(`../${name}.docx`, import.meta.url)
  writeFileSync(path, writeSample(sample))
  console.log(`samples/${name}.docx`)
}
