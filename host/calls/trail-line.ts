import type { TrailEntry } from '../bridge/contract/documents.ts'
import type { StoredDocument } from '../workspace/documents.ts'
import { currentReview } from '../workspace/reviews.ts'
import { ruleVersion } from '../workspace/snapshots.ts'
import { addToTrail } from '../workspace/trail.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { ruleName } from './rule-name.ts'

type Line = Pick<TrailEntry, 'what' | 'finding' | 'rule' | 'quote' | 'reason'>

/** Adds a line about a document to the audit trail: signed, dated, and with the version of the rule's set. */
export function addTrailLine(context: HostContext, document: StoredDocument, line: Line): void {
  const ruleVersion = line.rule === undefined ? undefined : versionOf(context, document, line.rule)
  addToTrail(context.db, {
    when: context.now(),
    who: reviewerNow(context),
    document: document.id,
    name: document.name,
    ...line,
    ...(ruleVersion === undefined ? {} : { ruleVersion }),
  })
}

/** A line of the trail with the name of its rule, as the rules have it now. */
export function withTitle(context: HostContext, line: TrailEntry): TrailEntry {
  const title = line.rule === undefined ? undefined : ruleName(context, line.rule)
  return title === undefined ? line : { ...line, title }
}

function versionOf({ db }: HostContext, { version }: StoredDocument, id: string): string | undefined {
  return ruleVersion(db, currentReview(db, version.row).id, id)
}
