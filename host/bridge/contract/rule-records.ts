import type { Judgement, RuleRecord } from '../../../engine/authoring/judged/rule-record.ts'
import type { DecisionState } from '../../../engine/decision.ts'
import type { Span } from '../../../engine/document.ts'
import type { RequirementVerdict, WordingVerdict } from '../../../engine/review/finding.ts'
import type { ExportedFile } from './exports.ts'

/** What became of the rules in the documents of the library. */
export interface RuleRecords {
  /** How many documents that is. */
  readonly documents: number
  /** Those of which a review or a decision speaks. */
  readonly records: readonly RuleRecord[]
}

/** What a rule says of a document. */
export interface FoundIn {
  readonly document: string
  readonly title: string
  readonly finding: string
  readonly verdict: RequirementVerdict | WordingVerdict
  /** Of a wording: how many places it flags. */
  readonly places: number
  /** What was decided on the whole of it. */
  readonly state?: DecisionState
  /** The first passages. */
  readonly passages: readonly Span[]
}

/** A decision on a finding of a rule. */
export interface RuleDecision {
  readonly document: string
  readonly title: string
  readonly finding: string
  readonly state: Judgement
  readonly reason?: string
  readonly note?: string
  readonly who: string
  /** ISO 8601, UTC. */
  readonly when: string
  /** It is about the whole finding, and not one place of it. */
  readonly whole: boolean
  /** What it was made on is no longer found. */
  readonly isLost: boolean
  /** The words it was made on. */
  readonly passages: readonly Span[]
}

/** What became of one rule. */
export interface RuleHistory {
  readonly documents: number
  readonly record: RuleRecord
  readonly found: readonly FoundIn[]
  readonly decisions: readonly RuleDecision[]
}

/** The calls about what became of rules. They read the record, and review nothing. */
export interface RuleRecordCalls {
  /** How often each rule has something to say in the library, and what reviewers decided about it. */
  ruleRecords(request: Record<string, never>): Promise<RuleRecords>
  /** Where one rule has something to say, and every decision on it. */
  ruleHistory(request: { readonly id: string }): Promise<RuleHistory>
  /** How reviewers judged each rule, as a table for a spreadsheet. */
  exportJudgedRules(request: Record<string, never>): Promise<ExportedFile>
  /** Saves that table in a folder. For the desktop app only: refused over HTTP. */
  saveJudgedRules(request: { readonly folder: string }): Promise<{ readonly path: string }>
}
