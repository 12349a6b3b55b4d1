import { isDeepStrictEqual } from 'node:util'
import { carryDecisions } from '../../engine/compare/carry-decisions.ts'
import type { Span } from '../../engine/document.ts'
import { counted, written } from '../../engine/labels/counts.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import { mergeOutcome } from '../../engine/sharing/merge.ts'
import type { BroughtDocument } from '../bridge/contract/sharing.ts'
import type { IncomingDecision, IncomingDocument } from '../sharing/incoming.ts'
import { type DecisionRow, putDecision, putReviewerFinding } from '../workspace/decisions.ts'
import { contentOf, type StoredDocument } from '../workspace/documents.ts'
import { keepMerged, type Merged, mergedKeys } from '../workspace/merged.ts'
import { inTransaction } from '../workspace/open.ts'
import { senderOf } from './add-incoming.ts'
import { attached, changeDecision } from './change-decision.ts'
import { carryingOf, comparable, type State, stateOf, type Theirs } from './comparable.ts'
import type { HostContext } from './context.ts'
import { aboutLost, describe } from './merged-about.ts'
import { keyOfDecision, keyOfFinding, saidOf } from './merged-keys.ts'
import { addTrailLine } from './trail-line.ts'

/** How many decisions became what, and whether the file had anything new. */
export interface Tally extends Pick<BroughtDocument, 'taken' | 'same' | 'conflicts' | 'lost'> {
  readonly changed: boolean
}

/**
 * Merges the decisions on a document in a file with those on the same document here: each is carried over to the current review, outside
 * the transaction, and again if something was decided meanwhile. What stands here is not changed.
 */
export async function mergeIncoming(
  context: HostContext,
  id: string,
  incoming: IncomingDocument,
  by: string,
): Promise<Tally> {
  const { db, pool } = context
  for (;;) {
    const now = stateOf(context, id)
    const theirs = comparable(now, incoming)
    const { carrying, texts } = carryingOf(context, now, incoming, theirs)
    const carried =
      texts.size === 0
        ? carryDecisions(carrying, () => ({ title: '', blocks: [] }))
        : await pool.carry({ carrying, texts })
    const done = inTransaction(db, () => {
      if (!isDeepStrictEqual(stateOf(context, id), now)) return undefined
      return write(context, now, theirs, carried, by)
    })
    if (done) return done
  }
}

function write(
  context: HostContext,
  { document, review, standing }: State,
  theirs: Theirs,
  carried: ReturnType<typeof carryDecisions>,
  by: string,
): Tally {
  const { db } = context
  const version = document.version.row
  const known = mergedKeys(db, document.id)
  const tally = { taken: 0, same: 0, conflicts: 0, lost: 0, changed: false }
  const keep = (key: string, merged: Pick<Merged, 'outcome' | 'about' | 'theirs' | 'mine'>) => {
    tally.changed = true
    keepMerged(db, { document: document.id, key, ...merged, mergedAt: context.now() })
  }
  for (const finding of theirs.added) {
    const key = keyOfFinding(finding)
    if (known.has(key)) continue
    const at = carried.added.get(finding.id)
    const { id, title, who, madeAt } = finding
    const about = { finding: id, occurrence: '', title, quote: finding.at.quote, context: '' }
    keep(key, { outcome: at ? 'taken' : 'lost', about, theirs: { state: 'open', who, madeAt } })
    if (!at) continue
    putReviewerFinding(db, { ...finding, document: document.id, at, version, lost: false })
    addTrailLine(context, document, {
      what: `Added a finding of ${senderOf(by)}`,
      finding: id,
      quote: at.quote,
      reason: title,
    })
  }
  const standingHere = standing.decisions.filter(({ lost }) => lost === undefined)
  const aboutOf = describe(context, document, review)
  for (const one of carried.decisions) {
    const decision = theirs.decisions[one.from]
    if (!decision) continue
    const key = keyOfDecision(decision)
    if (known.has(key) || standingHere.some(row => keyOfDecision(row) === key)) continue
    // One decision may have several places here; the key of the first is that of the decision.
    const keyHere = one.again && one.lost === undefined ? `${key} ${one.occurrence}` : key
    const evidence = one.anchor?.evidence
    const said = saidOf(evidence ? { ...decision, evidence } : decision)
    if (one.lost !== undefined) {
      tally.lost++
      keepLost(context, document, decision, one.lost)
      keep(keyHere, { outcome: 'lost', about: aboutLost(decision), theirs: said })
      continue
    }
    const { finding, occurrence } = one
    const outcome = mergeOutcome({ ...said, finding, occurrence }, standingHere)
    const about = aboutOf(finding, occurrence, decision)
    const mine = outcome.kind === 'taken' ? {} : { mine: saidOf(outcome.mine) }
    keep(keyHere, { outcome: outcome.kind, about, theirs: said, ...mine })
    if (outcome.kind === 'same') tally.same++
    if (outcome.kind === 'differs') tally.conflicts++
    if (outcome.kind !== 'taken') continue
    tally.taken++
    take(context, document, { finding, occurrence }, { ...decision, evidence })
    addTrailLine(context, document, {
      what: `${decisionLabels[said.state]}, as brought in from ${senderOf(by)}`,
      finding,
      ...(about.rule === undefined ? {} : { rule: about.rule }),
      ...(about.quote === '' ? {} : { quote: about.quote }),
      ...(said.reason === undefined ? {} : { reason: said.reason }),
    })
  }
  if (tally.changed)
    addTrailLine(context, document, { what: `Merged ${by === '' ? 'a file' : `a file of ${by}`}: ${inWords(tally)}` })
  return tally
}

/** "2 decisions taken, 1 the same, 1 to settle" */
function inWords({ taken, same, conflicts, lost }: Tally): string {
  const said = [
    `${counted(taken, 'decision')} taken`,
    ...(same > 0 ? [`${written(same)} the same`] : []),
    ...(conflicts > 0 ? [`${written(conflicts)} to settle`] : []),
    ...(lost > 0 ? [`${written(lost)} without a place here`] : []),
  ]
  return said.join(', ')
}

/** Makes their decision stand where none does, as theirs; a note that is there already stays beside theirs. */
function take(
  context: HostContext,
  document: StoredDocument,
  { finding, occurrence }: Pick<DecisionRow, 'finding' | 'occurrence'>,
  { who, madeAt, ...decision }: IncomingDecision & { readonly evidence: Span | undefined },
): void {
  const [block, start] = occurrence.split(':').map(Number)
  const place = block === undefined || start === undefined ? undefined : { block, start }
  changeDecision(context, document, finding, place, old => ({
    ...attached({ ...decision, who, madeAt }, old),
    made: { who, madeAt },
  }))
}

/** Lists a decision without a place here among those that lost it, if the version that it was made on is here. */
function keepLost(
  { db }: HostContext,
  document: StoredDocument,
  decision: IncomingDecision,
  lost: NonNullable<DecisionRow['lost']>,
): void {
  const version = document.version.row
  const { blocks } = contentOf(db, version)
  const { spans, evidence } = decision.anchor
  const isHere = [...spans, ...(evidence ? [evidence] : [])].every(
    ({ block, start, end, quote }) => blocks[block]?.text.slice(start, end) === quote,
  )
  if (isHere) putDecision(db, { ...decision, document: document.id, version, lost })
}
