import type { Block } from '../document.ts'
import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'
import { sentencesWith } from './cued.ts'
import { type Characteristic, characteristics } from './protected-characteristics.ts'

/** Whether each of the nine protected characteristics has a heading, a row or a line of its own. */
export const eachCharacteristic = requirementCheck({
  name: 'each-characteristic',
  about: 'Whether each protected characteristic has a heading, a row or a line of its own.',
  options: noOptions,
  cues: characteristics,
  judge: subject => {
    const places = characteristics.map(c => ({ name: c.name, sentence: ownLine(subject, c) }))
    const found = places.filter(p => p.sentence >= 0)
    const evidence = found
      .slice(0, 4)
      .map((p): Evidence => ({ ...spanOfSentence(subject.text, p.sentence), basis: 'check' }))
    if (found.length < 3) return { verdict: 'missing', evidence: [] }
    if (found.length === places.length) return { verdict: 'covered', evidence }
    const absent = places.filter(p => p.sentence < 0).map(p => p.name)
    return { verdict: 'weak', evidence, reason: `Not on their own: ${absent.join(', ')}.` }
  },
})

/** The first short line that begins with a characteristic: a heading, a table cell or "Race: …". */
function ownLine(subject: Subject, characteristic: Characteristic): number {
  const lines = sentencesWith(subject, characteristic, isApart)
  const own = lines.find(index => {
    const { quote, start } = spanOfSentence(subject.text, index)
    return start <= 2 && quote.length < 120 && quote.search(characteristic.pattern) < 12
  })
  return own ?? -1
}

function isApart({ kind, cell, text }: Block): boolean {
  return kind === 'heading' || cell?.column === 0 || /^[^.]{3,45}:/.test(text)
}
