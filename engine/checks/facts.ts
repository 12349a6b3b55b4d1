import type { Fact } from '../review/facts.ts'
import type { Subject } from '../review/subject.ts'
import { documentControl } from './document-control.ts'
import { groupTerms } from './one-term.ts'
import { policiesNamed } from './related-policies.ts'

/** The facts a document states about itself: its control block, the policies it names, and its terms for groups of people. */
export function factsOf(subject: Subject): readonly Fact[] {
  return [
    ...documentControl(subject).map(
      ({ kind, value, date, evidence: { block, start, end, quote } }): Fact => ({
        kind,
        value,
        ...(date === undefined ? {} : { date }),
        at: { block, start, end, quote },
      }),
    ),
    ...policiesNamed(subject).map(({ name, at }): Fact => ({ kind: 'related-policy', value: name, at })),
    ...groupTerms(subject).map(({ group, words, at }): Fact => ({ kind: 'group-term', value: words, group, at })),
  ]
}
