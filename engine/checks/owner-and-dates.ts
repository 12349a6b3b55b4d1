import { noOptions, requirementCheck } from './check.ts'
import type { ControlEntry } from './control-entry.ts'
import { documentControl } from './document-control.ts'
import { reviewCycle } from './review-cycle.ts'

const wanted: readonly (readonly [ControlEntry['kind'], string])[] = [
  ['owner', 'an owner'],
  ['version', 'a version'],
  ['approver', 'who approved it'],
  ['approved-on', 'when it was approved'],
  ['review-due', 'when it is next reviewed'],
]

/** Whether a document states its owner, its version by a number or the day of its approval, who approved it and when, and when it is next reviewed. */
export const ownerAndDates = requirementCheck({
  name: 'owner-and-dates',
  about: 'Whether owner, version, approval and next review are stated in a header, a table or the text.',
  options: noOptions,
  judge: subject => {
    const entries = documentControl(subject)
    const kinds = new Set(entries.map(e => e.kind))
    if (entries.some(e => e.kind === 'approver' && e.date !== undefined)) kinds.add('approved-on')
    const evidence = entries.slice(0, 4).map(e => e.evidence)
    // A dated approval tells one version from the next as a number does.
    if (kinds.has('approver') && kinds.has('approved-on')) kinds.add('version')
    const cycle = reviewCycle(subject)
    // From the day of approval and "every two years" a reader can tell when it is next reviewed.
    if (kinds.has('approved-on') && cycle?.months !== undefined) kinds.add('review-due')
    const absent = wanted.filter(([kind]) => !kinds.has(kind)).map(([, name]) => name)
    if (entries.length === 0) {
      if (cycle?.months === undefined) return { verdict: 'missing', evidence: [] }
      return { verdict: 'weak', evidence: [cycle.evidence], reason: 'It says only how often it is reviewed.' }
    }
    if (absent.length === 0) return { verdict: 'covered', evidence }
    return { verdict: 'weak', evidence, reason: `It does not say ${absent.join(', ')}.` }
  },
})
