import { UserError } from '../../engine/errors.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import type { Finding } from '../../engine/review/finding.ts'
import { differences, type Said } from '../../engine/sharing/merge.ts'
import type { OccurrenceKey } from '../bridge/contract/documents.ts'
import type { Conflict, SaidEntry } from '../bridge/contract/sharing.ts'
import type { Host, RequestOf } from '../bridge/contract.ts'
import type { Change } from '../workspace/actions.ts'
import { type DecisionRow, decisionsOf, reviewerFindingsOf } from '../workspace/decisions.ts'
import { type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { findingIn } from '../workspace/findings.ts'
import { conflictWithId, type Merged, openConflicts, setSettled } from '../workspace/merged.ts'
import { currentReview } from '../workspace/reviews.ts'
import { act } from './act.ts'
import { attached, changeDecision, type DecisionFields, gone } from './change-decision.ts'
import type { HostContext } from './context.ts'
import { nameOf } from './decide.ts'
import { wordsAt } from './evidence-in.ts'
import { reviewerFindingOf } from './reviewer-finding.ts'

/** The calls that show conflicts between two reviewers and settle them. */
export function settlingCalls(context: HostContext): Pick<Host, 'conflicts' | 'settleConflict'> {
  const { db } = context
  return {
    // Where ours has come to say the same since, nothing is left to settle.
    conflicts: async ({ document }) =>
      openConflicts(db, document)
        .map(one => conflictOf(context, one))
        .filter(({ differs }) => differs.length > 0),
    settleConflict: async request => settle(context, request),
  }
}

/** What a decision says, as a screen shows it. */
export function entryOfSaid({ state, reason, note, evidence, who, madeAt }: Said): SaidEntry {
  return {
    state,
    ...(reason === undefined ? {} : { reason }),
    ...(note === undefined ? {} : { note }),
    ...(evidence ? { evidence: evidence.quote } : {}),
    who,
    when: madeAt,
  }
}

/** What a merged decision is about, as a screen shows it. */
export function aboutEntry({ db }: HostContext, { document, about }: Merged) {
  const { finding, occurrence, rule, title, quote, context } = about
  const place = placeOf(occurrence)
  return {
    document,
    documentName: storedDocument(db, document).name,
    finding,
    ...(place ? { occurrence: place } : {}),
    ...(rule === undefined ? {} : { rule }),
    title,
    quote,
    context,
  }
}

function conflictOf(context: HostContext, merged: Merged): Conflict {
  const { db } = context
  const { id, document, about, theirs } = merged
  const mine = hereOn(decisionsOf(db, document), about) ?? merged.mine ?? theirs
  const isGone = findingNow(context, storedDocument(db, document), about) === undefined
  return {
    id,
    ...aboutEntry(context, merged),
    mine: entryOfSaid(mine),
    theirs: entryOfSaid(theirs),
    differs: differences(mine, theirs),
    ...(isGone ? { gone: true } : {}),
  }
}

function settle(context: HostContext, { conflict, as }: RequestOf<'settleConflict'>) {
  const { db } = context
  const merged = conflictWithId(db, conflict)
  if (merged?.settled !== undefined || !merged) {
    throw new UserError(
      'not-found',
      'This conflict has been settled already, perhaps in another window. Reload to see what is left.',
    )
  }
  const { about, theirs, document } = merged
  return act(context, document, stored => {
    const changes = as === 'mine' ? [] : written(context, stored, merged, as)
    setSettled(db, conflict, as)
    return {
      label: `Settle ${nameOf(context, document, about.finding)}`,
      what: whatOf[as](theirs.who === '' ? 'the other reviewer' : theirs.who),
      finding: about.finding,
      ...(about.rule === undefined ? {} : { rule: about.rule }),
      ...(about.quote === '' ? {} : { quote: about.quote }),
      changes: [...changes, { kind: 'conflict', document, id: conflict, before: null, after: as }],
    }
  })
}

const whatOf = {
  mine: (who: string) => `Kept our decision rather than that of ${who}`,
  theirs: (who: string) => `Took the decision of ${who}`,
  discuss: (who: string) => `Left for discussion with ${who}`,
} as const

function written(context: HostContext, stored: StoredDocument, merged: Merged, as: 'theirs' | 'discuss'): Change[] {
  const { about, theirs } = merged
  const place = placeOf(about.occurrence)
  if (!findingNow(context, stored, about)) throw gone()
  if (as === 'theirs' && theirs.evidence && wordsAt(context, stored, theirs.evidence).quote !== theirs.evidence.quote)
    throw movedSince()
  if (as === 'discuss') {
    const mine = hereOn(decisionsOf(context.db, stored.id), about) ?? merged.mine
    const note = [mine, theirs].flatMap(said => (said ? [inWords(said)] : [])).join('\n')
    return changeDecision(context, stored, about.finding, place, old => ({
      ...old,
      state: 'discuss',
      reason: undefined,
      note,
    }))
  }
  const take = (old: DecisionFields): DecisionFields => ({
    ...attached(theirs, old),
    ...(theirs.state === 'open' ? {} : { made: { who: theirs.who, madeAt: theirs.madeAt } }),
  })
  const others = place ? [] : placesThatDiffer(context, stored, merged)
  return [
    ...others.flatMap(at => changeDecision(context, stored, about.finding, at, open)),
    ...changeDecision(context, stored, about.finding, place, take),
  ]
}

/** The places of a finding whose own decision would stand before theirs on the whole. */
function placesThatDiffer({ db }: HostContext, stored: StoredDocument, { about, theirs }: Merged): OccurrenceKey[] {
  return decisionsOf(db, stored.id).flatMap(({ finding, occurrence, state, lost }) => {
    const differs = state !== 'open' && state !== theirs.state
    const at = placeOf(occurrence)
    return finding === about.finding && lost === undefined && differs && at ? [at] : []
  })
}

function open(old: DecisionFields): DecisionFields {
  return { ...old, state: 'open', reason: undefined }
}

/** The finding that a conflict is about, if the current review has it, and has the place. */
function findingNow({ db }: HostContext, stored: StoredDocument, about: Merged['about']): Finding | undefined {
  const added = reviewerFindingsOf(db, stored.id).find(row => row.id === about.finding && !row.lost)
  const found = added
    ? reviewerFindingOf(added)
    : findingIn(db, currentReview(db, stored.version.row).id, about.finding)
  if (!found || about.occurrence === '') return found
  const places = found.kind === 'requirement' ? [] : found.occurrences
  return places.some(({ block, start }) => `${block}:${start}` === about.occurrence) ? found : undefined
}

/** What is decided here now on what a conflict is about: on the place, or else on the whole. */
function hereOn(rows: readonly DecisionRow[], { finding, occurrence }: Merged['about']): Said | undefined {
  const on = rows.filter(row => row.finding === finding && row.lost === undefined)
  return (
    on.find(row => row.occurrence === occurrence && row.state !== 'open') ??
    on.find(row => row.occurrence === '' && row.state !== 'open') ??
    on.find(row => row.occurrence === occurrence)
  )
}

/** "Ada: Dismissed. A name. Ask HR." */
function inWords({ state, reason, note, who }: Said): string {
  const said = [decisionLabels[state], reason, note].filter(part => part !== undefined)
  return `${who === '' ? 'A reviewer' : who}: ${said.map(part => part.replace(/[\s.]*$/, '.')).join(' ')}`
}

function placeOf(occurrence: string): OccurrenceKey | undefined {
  const [block, start] = occurrence.split(':').map(Number)
  return occurrence === '' || block === undefined || start === undefined ? undefined : { block, start }
}

function movedSince(): UserError {
  return new UserError(
    'bad-argument',
    'The passage that they pointed to is no longer where it was. Keep yours, or open the finding and point to the passage.',
  )
}
