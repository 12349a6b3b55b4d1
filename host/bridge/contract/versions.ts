import type { changeCounts, VersionChanges } from '../../../engine/compare/finding-change.ts'
import type { CameBack } from '../../../engine/returned/came-back.ts'
import type { Remark } from '../../../engine/returned/returned-file.ts'
import type { WordingVerdict } from '../../../engine/review/finding.ts'

/** A version of a document, as a reader chooses it. */
export interface VersionSummary {
  /** Counts from 1. */
  readonly number: number
  /** The file's name as it was imported. */
  readonly file: string
  /** ISO 8601, UTC. */
  readonly importedAt: string
  readonly reviewedAt: string
  /** It is an annotated copy of this version that came back. */
  readonly returnedFrom?: number
}

/** What a finding is called in a list. */
export interface NamedFinding {
  /** Absent for one that a reviewer added. */
  readonly rule?: string
  readonly title: string
  /** The words of a wording or of a reviewer's finding, else "". */
  readonly quote: string
  /** Of a wording. */
  readonly verdict?: WordingVerdict
}

/** What was answered to our comment on a finding, in the version that brought it. */
export interface Answer {
  /** The finding's present id. */
  readonly finding: string
  readonly version: number
  readonly replies: readonly Remark[]
  /** Its author marked the comment as resolved. */
  readonly done: boolean
  /** How many findings the comment was about. */
  readonly together: number
  /** The words that the finding was on when the comment was written, "" if on none. */
  readonly quote: string
  /** What the comment reads, where somebody changed it. */
  readonly edited?: string
}

/** The version that the latest is compared with, and whether both were reviewed with the same rules. */
export interface ComparedWith {
  readonly version: number
  readonly sameRules: boolean
}

/** The versions of a document, the latest first, and what changed between them. */
export interface VersionHistory {
  readonly versions: readonly VersionSummary[]
  /** What changed since the version before the latest; absent where there is only one. */
  readonly since?: VersionChanges & ComparedWith & { readonly counts: ReturnType<typeof changeCounts> }
  /** How the latest version came back, if it is an annotated copy of `version`. */
  readonly cameBack?: CameBack & ComparedWith
  /** What the findings named here are called, by their ids. */
  readonly names: Readonly<Record<string, NamedFinding>>
  /** What was ever answered on findings of the latest version. */
  readonly answers: readonly Answer[]
}
