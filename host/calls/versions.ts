import { changeCounts, type VersionChanges } from '../../engine/compare/finding-change.ts'
import { cameBackOf } from '../../engine/returned/came-back.ts'
import type { Finding } from '../../engine/review/finding.ts'
import type { Answer, ComparedWith, NamedFinding, VersionHistory } from '../bridge/contract/versions.ts'
import { reviewerFindingsOf } from '../workspace/decisions.ts'
import { contentTextOf, type StoredVersion, storedDocument, versionsOf } from '../workspace/documents.ts'
import { earlierDecisionsOf } from '../workspace/earlier-decisions.ts'
import { findingsOf } from '../workspace/findings.ts'
import { type ReturnedVersion, returnedOf } from '../workspace/returned-files.ts'
import { currentReview, madeWithOf, outcomesOf } from '../workspace/reviews.ts'
import type { HostContext } from './context.ts'
import { namedFinding } from './named-finding.ts'
import { reviewerFindingOf } from './reviewer-finding.ts'
import { rulesOfReview } from './rules-of-review.ts'

/** One review of one version, as it is compared. */
interface Side {
  readonly version: StoredVersion
  readonly review: string
  readonly findings: readonly Finding[]
}

/**
 * The versions of a document, what changed since the one before, how the latest came back if it was sent out, and what was answered
 * on findings that are still there. Versions are compared in a worker, each pair of reviews once.
 */
export async function versionHistoryOf(context: HostContext, id: string): Promise<VersionHistory> {
  const { db } = context
  const document = storedDocument(db, id)
  const versions = versionsOf(db, id)
  const returned = returnedOf(db, id)
  const byRow = new Map(versions.map(version => [version.row, version]))
  const current = sideOf(context, id, document.version, currentReview(db, document.version.row).id)
  const [, previous] = versions
  const since = previous && sideOf(context, id, previous, currentReview(db, previous.row).id)
  const sides = new Map<ReturnedVersion, Side>()
  for (const one of returned) {
    const from = byRow.get(one.fromVersion)
    if (from && from.row !== current.version.row) sides.set(one, sideOf(context, id, from, one.fromReview))
  }
  const [changes, ...came] = await Promise.all([
    since && changesBetween(context, since, current),
    ...[...sides].map(async ([one, from]) => ({ one, from, changes: await changesBetween(context, from, current) })),
  ])
  const latest = came.find(({ one }) => one.version === current.version.row)
  return {
    versions: versions.map(version => summaryOf(context, version, returned, byRow)),
    ...(since && changes
      ? { since: { ...comparedWith(context, since, current), counts: changeCounts(changes), ...changes } }
      : {}),
    ...(latest
      ? {
          cameBack: {
            ...comparedWith(context, latest.from, current),
            ...cameBackOf(latest.one.returned, latest.changes),
          },
        }
      : {}),
    names: namesIn(context, [current, ...(since ? [since] : []), ...sides.values()]),
    answers: came.flatMap(({ one, changes: since }) => answersIn(one, since, byRow.get(one.version)?.number ?? 0)),
  }
}

function comparedWith({ db }: HostContext, before: Side, after: Side): ComparedWith {
  const sameRules = madeWithOf(db, before.review) === madeWithOf(db, after.review)
  return { version: before.version.number, sameRules }
}

function sideOf({ db }: HostContext, document: string, version: StoredVersion, review: string): Side {
  const rows = earlierDecisionsOf(db, version.row)?.added ?? reviewerFindingsOf(db, document)
  const added = rows.filter(row => row.version === version.row && !row.lost)
  return { version, review, findings: [...findingsOf(db, review), ...added.map(reviewerFindingOf)] }
}

function changesBetween(context: HostContext, before: Side, after: Side): Promise<VersionChanges> {
  const { comparisons } = context
  const added = [before, after].map(({ findings }) => findings.filter(({ kind }) => kind === 'reviewer'))
  const key = JSON.stringify([before.review, after.review, added])
  const known = comparisons.get(key)
  if (known) return known
  const made = context.pool.compare({ before: toCompare(context, before), after: toCompare(context, after) })
  made.catch(() => comparisons.delete(key))
  const [oldest] = comparisons.keys()
  if (comparisons.size >= mostKept && oldest !== undefined) comparisons.delete(oldest)
  comparisons.set(key, made)
  return made
}

/** So many comparisons are kept. */
const mostKept = 50

function toCompare({ db }: HostContext, { version, review, findings }: Side) {
  const outcomes = outcomesOf(db, review)
  return { text: contentTextOf(db, version.row), findings, ...(outcomes ? { outcomes } : {}) }
}

function summaryOf(
  { db }: HostContext,
  { row, number, file, importedAt }: StoredVersion,
  returned: readonly ReturnedVersion[],
  byRow: ReadonlyMap<number, StoredVersion>,
): VersionHistory['versions'][number] {
  const from = byRow.get(returned.find(one => one.version === row)?.fromVersion ?? -1)
  const reviewedAt = currentReview(db, row).madeAt
  return { number, file, importedAt, reviewedAt, ...(from ? { returnedFrom: from.number } : {}) }
}

/** What each finding is called, by its id: those of the first side go before those of later ones. */
function namesIn({ db }: HostContext, sides: readonly Side[]): VersionHistory['names'] {
  const names = new Map<string, NamedFinding>()
  for (const { review, findings } of sides) {
    const rules = new Map(rulesOfReview(db, review).map(rule => [rule.id, rule]))
    for (const finding of findings) if (!names.has(finding.id)) names.set(finding.id, namedFinding(finding, rules))
  }
  return Object.fromEntries(names)
}

/** What was answered on findings that are still there, or covered now, by their present ids. */
function answersIn({ returned }: ReturnedVersion, changes: VersionChanges, version: number): readonly Answer[] {
  return cameBackOf(returned, changes).findings.flatMap(({ change, replies, done, edited, together }): Answer[] => {
    const { now } = change
    if (now === undefined || (replies.length === 0 && !done && edited === undefined)) return []
    const text = edited === undefined ? {} : { edited }
    return [{ finding: now, version, replies, done, together, quote: change.quote, ...text }]
  })
}
