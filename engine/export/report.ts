import type { Decision } from '../decision.ts'
import type { Document, Warning } from '../document.ts'
import type { Finding } from '../review/finding.ts'
import type { Review } from '../review/review.ts'
import type { ReviewIds } from '../review-ids.ts'
import type { NamedType } from '../rules/document-types.ts'
import type { Rule, RuleSetInfo } from '../rules/schema.ts'

/** One version of one document with its review and what reviewers decided and added. */
export interface ReviewedDocument extends Omit<Review, 'findings'> {
  /** The file's name as the user gave it, with `/` between folders. */
  readonly file: string
  readonly document: Document
  readonly warnings: readonly Warning[]
  /** The findings of the rules, and those that reviewers added. */
  readonly findings: readonly Finding[]
  readonly decisions: readonly Decision[]
  /** The findings whose suggestion the reviewer sends to Word as a tracked change. */
  readonly suggested?: readonly string[]
  /** Whether the export includes the findings that were set aside, each with its decision. */
  readonly withSetAside?: boolean
}

/** A review ready to be exported. `rules` contains every rule that its findings name, by id; `types` names types of document. */
export interface Report {
  readonly ids: ReviewIds
  readonly review: ReviewedDocument
  readonly rules: ReadonlyMap<string, Rule>
  readonly ruleSets: readonly RuleSetInfo[]
  /** Those of `ruleSets` of which at least one rule was applied to this document; absent where the review did not keep it. */
  readonly appliedSets?: readonly RuleSetInfo[] | undefined
  /** The name of the organisation, where the profile has one. */
  readonly organisation?: string | undefined
  /** Who reviewed the document, where the settings have a name. */
  readonly reviewer?: string | undefined
  readonly types: readonly NamedType[]
}
