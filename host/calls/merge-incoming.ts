import { isDeepStrictEqual } from 'node:util'
import { type Carrying, carryDecisions } from '../../engine/compare/carry-decisions.ts'
import { counted, written } from '../../engine/labels/counts.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import type { Finding } from '../../engine/review/finding.ts'
import { mergeOutcome } from '../../engine/sharing/merge.ts'
import type { BroughtDocument } from '../bridge/contract/sharing.ts'
import type { IncomingDecision, IncomingDocument, IncomingFinding } from '../sharing/incoming.ts'
import { type DecisionRow, putDecision, putReviewerFinding } from '../workspace/decisions.ts'
import { contentOf, contentTextOf, hashesOf, type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { findingsOf } from '../workspace/findings.ts'
import { keepMerged, type Merged, type MergedAbout, mergedKeys } from '../workspace/merged.ts'
import { inTransaction } from '../workspace/open.ts'
import { currentReview } from '../workspace/reviews.ts'
import { rulesFoundBy } from '../workspace/snapshots.ts'
import { senderOf } from './add-incoming.ts'
import { type Standing, standingOf } from './carry-over.ts'
import { attached, changeDecision } from './change-decision.ts'
import type { HostContext } from './context.ts'
import { keyOfDecision, keyOfFinding, saidOf } from './merged-keys.ts'
import { namedFinding } from './named-finding.ts'
import { reviewerFindingOf } from './reviewer-finding.ts'
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

/** A document here with its current review and what stands on it. */
interface State {
  readonly document: StoredDocument
  readonly review: string
  readonly standing: Standing
}

interface Theirs {
  readonly decisions: readonly IncomingDecision[]
  readonly added: readonly IncomingFinding[]
}

function stateOf({ db }: HostContext, id: string): State {
  const document = storedDocument(db, id)
  return { document, review: currentReview(db, document.version.row).id, standing: standingOf(db, id) }
}

/**
 * What is new in a file. A finding that a reviewer added has its id by chance only where another one has it here: it then gets one that
 * follows from its words, and so do the decisions on it.
 */
function comparable({ standing }: State, incoming: IncomingDocument): Theirs {
  const renamed = new Map<string, string>()
  const added = incoming.added.flatMap(finding => {
    if (finding.lost) return []
    const here = standing.added.find(({ id }) => id === finding.id)
    if (!here) return [finding]
    const key = keyOfFinding(finding)
    if (keyOfFinding(here) === key) return []
    const id = `OWN-${key.slice(0, 8)}`
    renamed.set(finding.id, id)
    return standing.added.some(one => one.id === id) ? [] : [{ ...finding, id }]
  })
  const decisions = incoming.decisions.flatMap(decision => {
    if (decision.lost !== undefined) return []
    const id = renamed.get(decision.finding)
    return [
      id === undefined ? decision : { ...decision, finding: id, anchor: { ...decision.anchor, finding: id, rule: id } },
    ]
  })
  return { decisions, added }
}

/**
 * What is to be carried over. A version that is here with the same text has its key here; any other has a negative key, and its text is
 * the file's.
 */
function carryingOf(
  { db }: HostContext,
  { document, review, standing }: State,
  incoming: IncomingDocument,
  { decisions, added }: Theirs,
): { readonly carrying: Carrying; readonly texts: ReadonlyMap<number | undefined, string> } {
  const to = document.version.row
  const here = hashesOf(db, document.id)
  const used = new Set([...decisions, ...added].map(({ version }) => version))
  const keys = new Map<number, number>()
  const texts = new Map<number | undefined, string>()
  for (const { row, sha256, content } of incoming.versions) {
    if (!used.has(row)) continue
    const same = [...here].findLast(([key, hash]) => hash === sha256 && isDeepStrictEqual(contentOf(db, key), content))
    const key = same?.[0] ?? -row - 1
    keys.set(row, key)
    if (key !== to) texts.set(key, JSON.stringify(content))
  }
  if (texts.size > 0) texts.set(to, contentTextOf(db, to))
  const theirIds = new Set(added.map(({ id }) => id))
  const own = standing.added.filter(one => !one.lost && !theirIds.has(one.id)).map(reviewerFindingOf)
  return {
    carrying: {
      decisions: decisions.map(({ anchor, madeAt, version }, id) => ({
        id,
        anchor,
        madeAt,
        version: keys.get(version) ?? to,
      })),
      added: added.map(finding => ({
        finding: reviewerFindingOf({ ...finding, document: document.id }),
        version: keys.get(finding.version) ?? to,
      })),
      to: { version: to, findings: [...findingsOf(db, review), ...own] },
    },
    texts,
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
    const said = saidOf(decision)
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
    take(context, document, { finding, occurrence }, decision)
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
  { who, madeAt, ...decision }: IncomingDecision,
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
  const isHere = decision.anchor.spans.every(
    ({ block, start, end, quote }) => blocks[block]?.text.slice(start, end) === quote,
  )
  if (isHere) putDecision(db, { ...decision, document: document.id, version, lost })
}

function aboutLost({ finding, anchor }: IncomingDecision): MergedAbout {
  const { rule } = anchor
  return { finding, occurrence: '', rule, title: rule, quote: anchor.spans[0]?.quote ?? '', context: '' }
}

/** Tells what findings of the current review are about, as a reader is shown them. */
function describe(
  { db }: HostContext,
  document: StoredDocument,
  review: string,
): (finding: string, occurrence: string, decision: IncomingDecision) => MergedAbout {
  const content = contentOf(db, document.version.row)
  const rules = new Map(rulesFoundBy(db, review).map(rule => [rule.id, rule]))
  const added = standingOf(db, document.id).added.filter(({ lost }) => !lost)
  const findings: readonly Finding[] = [...findingsOf(db, review), ...added.map(reviewerFindingOf)]
  const byId = new Map(findings.map(finding => [finding.id, finding]))
  return (id, occurrence, { anchor }) => {
    const finding = byId.get(id)
    if (!finding) return { finding: id, occurrence, title: anchor.rule, quote: '', context: '' }
    const places = finding.kind === 'requirement' ? finding.evidence : finding.occurrences
    const at = places.find(({ block, start }) => `${block}:${start}` === occurrence) ?? places[0]
    const { rule, title } = namedFinding(finding, rules)
    return {
      finding: id,
      occurrence,
      ...(rule === undefined ? {} : { rule }),
      title,
      quote: at?.quote ?? '',
      context: at ? (content.blocks[at.block]?.text ?? '') : '',
    }
  }
}
