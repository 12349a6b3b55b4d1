import type { Evidence } from '../finding.ts'
import { type Subject, spanOfSentence } from '../rules/subject.ts'
import type { RequirementCheck } from './check.ts'
import { characteristics } from './protected-characteristics.ts'

/** Whether each of the nine protected characteristics has a heading, a row or a line of its own. */
export const eachCharacteristic: RequirementCheck = {
  kind: 'requirement',
  name: 'each-characteristic',
  about: 'Whether each protected characteristic has a heading, a row or a line of its own.',
  judge: subject => {
    const places = characteristics.map(([name, words]) => ({ name, sentence: ownLine(subject, words) }))
    const found = places.filter(p => p.sentence >= 0)
    const evidence = found.slice(0, 4).map((p): Evidence => ({ ...spanOfSentence(subject, p.sentence), grade: 'firm' }))
    if (found.length < 3) return { verdict: 'missing', evidence: [] }
    if (found.length === places.length) return { verdict: 'covered', evidence }
    const absent = places.filter(p => p.sentence < 0).map(p => p.name)
    return { verdict: 'weak', evidence, reason: `Not on their own: ${absent.join(', ')}.` }
  },
}

/** The first short line that begins with a characteristic: a heading, a table cell or "Race: …". */
function ownLine(subject: Subject, words: RegExp): number {
  return subject.text.sentences.findIndex((sentence, index) => {
    const block = subject.document.blocks[sentence.block]
    if (!block || sentence.start > 2) return false
    const { quote } = spanOfSentence(subject, index)
    const apart = block.kind === 'heading' || block.cell?.column === 0 || /^[^.]{3,45}:/.test(block.text)
    const found = words.exec(quote)
    return apart && found !== null && found.index < 12 && quote.length < 120
  })
}
