import { basename } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Document } from '../../engine/document.ts'
import { emptyProfile } from '../../engine/rules/profile.ts'
import { profileSchema } from '../../engine/rules/profile-schema.ts'
import type { Rule } from '../../engine/rules/schema.ts'
import { decisionSchema, reviewerFindingSchema, trailSchema } from '../../engine/sharing/decision-schema.ts'
import { documentSchema, isIn, nameText, typeText, warningsSchema } from '../../engine/sharing/document-schema.ts'
import { idText, listOf, time } from '../../engine/sharing/limits.ts'
import { placesAreIn, reviewSchema } from '../../engine/sharing/review-schema.ts'
import { keptRuleSchema, ruleSetsSchema } from '../../engine/sharing/rule-schema.ts'
import { sha256Of } from '../files/sha256.ts'
import { decisionsOf, reviewerFindingsOf } from '../workspace/decisions.ts'
import { findingsOf } from '../workspace/findings.ts'
import { workspaceId } from '../workspace/identity.ts'
import { factsOf } from '../workspace/reviews.ts'
import { all, bytes, first, integer, type Row, text } from '../workspace/rows.ts'
import { snapshotSets } from '../workspace/snapshots.ts'
import { lastUsed } from '../workspace/trail.ts'
import { checked, foreignJson } from './checked.ts'
import { damagedFile } from './header.ts'
import type {
  IncomingDecision,
  IncomingDocument,
  IncomingFinding,
  IncomingReview,
  IncomingSnapshot,
  IncomingSummary,
  IncomingVersion,
} from './incoming.ts'
import { writtenAbout } from './make-copy.ts'

/** The most bytes of an author's file: more are not read from a file either. */
const mostBytes = 100_000_000
const aboutSchema = z.object({ whole: z.boolean(), madeAt: time })
const reviewerSchema = z.string().max(200)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const decisions = listOf(decisionSchema)
const added = listOf(reviewerFindingSchema)

/**
 * Reads everything in a copy of a workspace once and tells what it holds. Throws UserError `damaged` if anything in it is not as
 * Evenhand writes it, so that nothing of it is brought in.
 */
export function summaryOf(db: DatabaseSync): IncomingSummary {
  const written = writtenAbout(db)
  if (written === undefined) throw damagedFile()
  const about = checked(aboutSchema, foreignJson({ about: written }, 'about'))
  const reviewer = first(db, `SELECT value FROM settings WHERE name = 'reviewer'`)
  const ids = all(db, 'SELECT id FROM documents WHERE deleted_at IS NULL ORDER BY name, id').map(row => text(row, 'id'))
  for (const row of all(db, 'SELECT key FROM rule_snapshots')) snapshotIn(db, text(row, 'key'))
  return {
    ...about,
    workspace: checked(idText, workspaceId(db)),
    lastUsed: checked(z.union([time, z.literal('')]), lastUsed(db)),
    by: reviewer ? checked(reviewerSchema, foreignJson(reviewer, 'value')) : '',
    documents: ids.map(id => {
      const { name, versions, decisions } = documentIn(db, id)
      return {
        id,
        name,
        decisions: decisions.length,
        versions: versions.map(({ number, sha256 }) => ({ number, sha256 })),
      }
    }),
  }
}

/** One document of a copy with everything about it, checked. */
export function documentIn(db: DatabaseSync, id: string): IncomingDocument {
  const row = first(db, 'SELECT * FROM documents WHERE id = ?', id)
  if (!row) throw damagedFile()
  const versions = all(db, 'SELECT * FROM versions WHERE document = ? ORDER BY number', id).map(one =>
    versionIn(db, one),
  )
  if (versions.length === 0) throw damagedFile()
  const contents = new Map(versions.map(({ row, content }) => [row, content]))
  const trail = all(db, 'SELECT * FROM trail WHERE document = ? ORDER BY id', id).map(line =>
    checked(trailSchema, lineOf(line)),
  )
  return {
    id: checked(idText, id),
    name: checked(nameText, row.name),
    sample: row.sample === 1,
    ...(row.chosen_type === null ? {} : { chosenType: checked(typeText, row.chosen_type) }),
    versions,
    decisions: placed(contents, checked(decisions, decisionsOf(db, id))),
    added: placedToo(contents, checked(added, reviewerFindingsOf(db, id))),
    trail,
  }
}

/** The rules of a copy under a key, checked. */
export function snapshotIn(db: DatabaseSync, key: string): IncomingSnapshot {
  const rules = all(db, 'SELECT id, rule FROM snapshot_rules WHERE snapshot = ? ORDER BY position', key).map(row => {
    const rule = checked(keptRuleSchema, foreignJson(row, 'rule'))
    if (rule.id !== row.id) throw damagedFile()
    return rule as unknown as Rule
  })
  return { sets: checked(ruleSetsSchema, snapshotSets(db, key)), rules }
}

function versionIn(db: DatabaseSync, row: Row): IncomingVersion {
  const file = bytes(row, 'bytes')
  const sha256 = checked(hash, row.sha256)
  if (file.length > mostBytes || (file.length > 0 && sha256Of(file) !== sha256)) throw damagedFile()
  const content = checked(documentSchema, foreignJson(row, 'content'))
  const reviews = all(db, 'SELECT * FROM reviews WHERE version = ? ORDER BY number', integer(row, 'id'))
  if (reviews.length === 0) throw damagedFile()
  const earlier = first(db, 'SELECT * FROM earlier_decisions WHERE version = ?', integer(row, 'id'))
  return {
    row: integer(row, 'id'),
    number: integer(row, 'number'),
    file: basename(checked(nameText, row.file)),
    bytes: file,
    sha256,
    importedAt: checked(time, row.imported_at),
    content,
    warnings: checked(warningsSchema, foreignJson(row, 'warnings')),
    reviews: reviews.map(review => reviewIn(db, review, content)),
    ...(earlier
      ? {
          earlier: {
            decisions: checked(decisions, foreignJson(earlier, 'decisions')),
            added: checked(added, foreignJson(earlier, 'added')),
          },
        }
      : {}),
  }
}

function reviewIn(db: DatabaseSync, row: Row, content: Document): IncomingReview {
  const id = text(row, 'id')
  const review = checked(reviewSchema, {
    type: foreignJson(row, 'type'),
    ...(row.reading === null ? {} : { reading: foreignJson(row, 'reading') }),
    asAt: row.as_at,
    ...(row.outcomes === null ? {} : { outcomes: foreignJson(row, 'outcomes') }),
    findings: findingsOf(db, id),
    facts: factsOf(db, id),
  })
  if (!placesAreIn(content, review)) throw damagedFile()
  return {
    id: checked(idText, id),
    snapshot: text(row, 'snapshot'),
    madeWith: checked(idText, row.made_with),
    madeAt: checked(time, row.made_at),
    profile: profileSchema.safeParse(foreignJson(row, 'profile')).data ?? emptyProfile,
    review,
  }
}

/** Decisions whose words are in the version that they name. */
function placed(
  contents: ReadonlyMap<number, Document>,
  list: readonly IncomingDecision[],
): readonly IncomingDecision[] {
  for (const { version, anchor } of list) {
    const content = contents.get(version)
    const spans = anchor.evidence ? [...anchor.spans, anchor.evidence] : anchor.spans
    if (!content || !spans.every(span => isIn(content, span))) throw damagedFile()
  }
  return list
}

function placedToo(
  contents: ReadonlyMap<number, Document>,
  list: readonly IncomingFinding[],
): readonly IncomingFinding[] {
  for (const { version, at } of list) {
    const content = contents.get(version)
    if (!content || !isIn(content, at)) throw damagedFile()
  }
  return list
}

function lineOf(row: Row) {
  const { made_at: when, who, what, finding, rule, rule_version: ruleVersion, quote, reason } = row
  const given = Object.entries({ when, who, what, finding, rule, ruleVersion, quote, reason })
  return Object.fromEntries(given.filter(([, value]) => value !== null))
}
