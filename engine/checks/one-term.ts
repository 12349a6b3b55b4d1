import type { Evidence } from '../finding.ts'
import { type Subject, spanOfSentence } from '../rules/subject.ts'
import type { RequirementCheck } from './check.ts'
import { anyOf, sentencesWith } from './sentences-with.ts'

/** Terms for the same group of people; a document that uses more than one of a row uses several names for one group. */
const rows: readonly (readonly [group: string, terms: readonly RegExp[]])[] = [
  [
    'people from ethnic minorities',
    [
      /\bBAME\b/,
      /\bBME\b/,
      /\bethnic minorit(?:y|ies)\b/i,
      /\bminority ethnic\b/i,
      /\bpeople of colou?r\b/i,
      /\bglobal majority\b/i,
      /\bracialised (?!as)\w+/i,
      /\bminoritised\b/i,
    ],
  ],
  [
    'disabled people',
    [
      /\bdisabled (?:people|person|staff|employees?|children|colleagues?|adults)\b/i,
      /\b(?:people|persons?|staff|employees|children|those) with (?:a )?disabilit(?:y|ies)\b/i,
    ],
  ],
  ['trans people', [/\btransgender\b/i, /\btranssexual\b/i, /\btrans (?:people|person|staff|status)\b/i]],
]

const anyTerm = anyOf(rows.flatMap(([, terms]) => terms))

/** Whether the same group of people has the same name throughout. Words in quotation marks and rejected words do not count. */
export const oneTerm: RequirementCheck = {
  kind: 'requirement',
  name: 'one-term',
  about: 'Whether one name is used for each group of people throughout.',
  judge: subject => {
    const sentences = sentencesWith(subject, anyTerm)
    const mixed = rows.flatMap(([group, terms]) => {
      const used = terms.flatMap(term => firstUse(subject, sentences, term))
      return used.length > 1 ? [{ group, used }] : []
    })
    const [first] = mixed
    if (!first) return { verdict: 'covered', evidence: [] }
    const words = first.used.map(use => `“${use.words}”`)
    const reason = `It says ${words.slice(0, -1).join(', ')} and ${words.at(-1)} of ${first.group}.`
    const verdict = first.used.length > 2 || mixed.length > 1 || first.group === 'disabled people' ? 'missing' : 'weak'
    return { verdict, evidence: first.used.map(use => use.evidence), reason }
  },
}

function firstUse(
  subject: Subject,
  sentences: readonly number[],
  term: RegExp,
): { words: string; evidence: Evidence }[] {
  for (const index of sentences) {
    const span = spanOfSentence(subject, index)
    const found = term.exec(span.quote)
    if (!found) continue
    const start = span.start + found.index
    if (subject.exempt(span.block, start, start + found[0].length, []) !== undefined) continue
    return [{ words: found[0], evidence: { ...span, grade: 'firm' } }]
  }
  return []
}
