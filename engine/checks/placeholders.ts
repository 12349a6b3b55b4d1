import type { Evidence } from '../finding.ts'
import { spanOfSentence } from '../rules/subject.ts'
import { isPlaceholder } from '../text/commitment.ts'
import type { RequirementCheck } from './check.ts'

const clear =
  /\[(?:insert|add|enter|name|date|your|organisation|company|xx)|<\s*insert|lorem ipsum|\bx{2,}\/x{2,}|_{6,}|\bTBC\b|\bTBD\b|\bto be (?:confirmed|completed|inserted)\b/i

/** Whether places to fill in are left: "[insert name]", "TBC", "xx/xx/xxxx". One that may be a form's own blank is weak. */
export const placeholders: RequirementCheck = {
  kind: 'requirement',
  name: 'placeholders',
  about: 'Whether placeholders and instructions to the writer are left in.',
  judge: subject => {
    const left = subject.text.sentences.flatMap((_, index): Evidence[] => {
      const span = spanOfSentence(subject, index)
      return isPlaceholder(span.quote) ? [{ ...span, grade: 'bare' }] : []
    })
    if (left.length === 0) return { verdict: 'covered', evidence: [] }
    const count = left.length === 1 ? 'One place is' : `${left.length} places are`
    const verdict = left.some(e => clear.test(e.quote)) ? 'missing' : 'weak'
    return { verdict, evidence: left.slice(0, 4), reason: `${count} still to be filled in.` }
  },
}
