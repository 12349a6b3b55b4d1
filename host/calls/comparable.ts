import { isDeepStrictEqual } from 'node:util'
import type { Carrying } from '../../engine/compare/carry-decisions.ts'
import type { IncomingDecision, IncomingDocument, IncomingFinding } from '../sharing/incoming.ts'
import { contentOf, contentTextOf, hashesOf, type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { findingsOf } from '../workspace/findings.ts'
import { currentReview } from '../workspace/reviews.ts'
import { type Standing, standingOf } from './carry-over.ts'
import type { HostContext } from './context.ts'
import { keyOfFinding } from './merged-keys.ts'
import { reviewerFindingOf } from './reviewer-finding.ts'

/** A document here with its current review and what stands on it. */
export interface State {
  readonly document: StoredDocument
  readonly review: string
  readonly standing: Standing
}

/** What a file has that can be compared with what is here. */
export interface Theirs {
  readonly decisions: readonly IncomingDecision[]
  readonly added: readonly IncomingFinding[]
}

/** A document as it is now. */
export function stateOf({ db }: HostContext, id: string): State {
  const document = storedDocument(db, id)
  return { document, review: currentReview(db, document.version.row).id, standing: standingOf(db, id) }
}

/**
 * What is new in a file. A finding that a reviewer added has its id by chance only where another one has it here: it then gets one that
 * follows from its words, and so do the decisions on it.
 */
export function comparable({ standing }: State, incoming: IncomingDocument): Theirs {
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
export function carryingOf(
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
