import type { Span } from '../document.ts'
import type { Subject } from '../review/subject.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'
import { type Cued, sentencesWith } from './cued.ts'

/** Terms for the same group of people; a document that uses more than one of a row uses several names for one group. */
const rows: readonly (readonly [group: string, terms: readonly Cued[]])[] = [
  [
    'people from ethnic minorities',
    [
      { cue: '=BAME', pattern: /\bBAME\b/ },
      { cue: '=BME', pattern: /\bBME\b/ },
      { cue: 'ethnic {minority|minorities}', pattern: /\bethnic minorit(?:y|ies)\b/i },
      { cue: 'minority ethnic', pattern: /\bminority ethnic\b/i },
      { cue: 'people of {color|colour}', pattern: /\bpeople of colou?r\b/i },
      { cue: 'global majority', pattern: /\bglobal majority\b/i },
      { cue: 'racialised', pattern: /\bracialised (?!as)\w+/i },
      { cue: 'minoritised', pattern: /\bminoritised\b/i },
    ],
  ],
  [
    'disabled people',
    [
      {
        cue: 'disabled {people|person|staff|employee|employees|child|children|colleague|colleagues|adults}',
        pattern: /\bdisabled (?:people|person|staff|employees?|children|colleagues?|adults)\b/i,
      },
      {
        cue: '{people|person|persons|staff|employees|children|those} with [a] {disability|disabilities}',
        pattern: /\b(?:people|persons?|staff|employees|children|those) with (?:a )?disabilit(?:y|ies)\b/i,
      },
    ],
  ],
  [
    'trans people',
    [
      { cue: 'transgender', pattern: /\btransgender\b/i },
      { cue: 'transsexual', pattern: /\btranssexual\b/i },
      { cue: 'trans {people|person|staff|status}', pattern: /\btrans (?:people|person|staff|status)\b/i },
    ],
  ],
]

/** Whether the same group of people has the same name throughout. Words in quotation marks and rejected words do not count. */
export const oneTerm = requirementCheck({
  name: 'one-term',
  about: 'Whether one name is used for each group of people throughout.',
  options: noOptions,
  cues: rows.flatMap(([, terms]) => terms),
  judge: subject => {
    const byGroup = Map.groupBy(groupTerms(subject), term => term.group)
    const mixed = [...byGroup].flatMap(([group, used]) => (used.length > 1 ? [{ group, used }] : []))
    const [first] = mixed
    if (!first) return { verdict: 'covered', evidence: [] }
    const words = first.used.map(use => `“${use.words}”`)
    const reason = `It says ${words.slice(0, -1).join(', ')} and ${words.at(-1)} of ${first.group}.`
    const verdict = first.used.length > 2 || mixed.length > 1 || first.group === 'disabled people' ? 'missing' : 'weak'
    return { verdict, evidence: first.used.map(({ at }) => ({ ...at, basis: 'check' })), reason }
  },
})

/** The terms for groups of people that a document uses, each with the sentence in which it is first used. */
export function groupTerms(subject: Subject): readonly GroupTerm[] {
  return rows.flatMap(([group, terms]) => terms.flatMap(term => firstUse(subject, group, term)))
}

/** A term that a document uses for a group of people. */
export interface GroupTerm {
  readonly group: string
  readonly words: string
  readonly at: Span
}

function firstUse(subject: Subject, group: string, term: Cued): GroupTerm[] {
  for (const index of sentencesWith(subject, term)) {
    const span = spanOfSentence(subject.text, index)
    const found = term.pattern.exec(span.quote)
    if (!found) continue
    const start = span.start + found.index
    if (subject.exempt(span.block, start, start + found[0].length, []) !== undefined) continue
    return [{ group, words: found[0], at: span }]
  }
  return []
}
