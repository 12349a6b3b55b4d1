import { openHost } from '../../host/host.ts'
import { samplesFolder, smallRules } from './small-rules.ts'

/** A program of its own that decides without end and tells each decision that was answered, to be killed in the middle. */
const [workspace = '', document = ''] = process.argv.slice(2)
const { host } = await openHost({ workspace, rulesFolder: smallRules, samplesFolder, workers: 1 })
for (let n = 1; ; n++) {
  const state = n % 2 === 0 ? 'accepted' : 'discuss'
  await host.decide({ document, finding: 'T01:bame', state, reason: `${process.pid} ${n}` })
  process.send?.(n)
  await new Promise(resolve => setImmediate(resolve))
}
