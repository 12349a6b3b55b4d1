import type { PlannedTask } from '../../engine/action-plan/plan.ts'
import type { DecisionState } from '../../engine/decision.ts'
import type { Span } from '../../engine/document.ts'
import type { UserErrorCode } from '../../engine/errors.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import type { Profile } from '../../engine/rules/profile.ts'
import type { PlanFormat, PlanFromFile, PlanView, PositionEntry, TaskEntry } from './contract/action-plan.ts'
import type {
  DecisionSummary,
  DocumentSummary,
  OccurrenceKey,
  OpenDocument,
  ReadingView,
  RemovedSummary,
  ReviewScope,
  TrailEntry,
} from './contract/documents.ts'
import type { Exported, ExportedFile, ExportRequest } from './contract/exports.ts'
import type { ImportJob } from './contract/imports.ts'
import type { LearningCalls } from './contract/learning.ts'
import type {
  CellDetail,
  PortfolioFileRequest,
  PortfolioRequest,
  PortfolioView,
  RoundSummary,
} from './contract/portfolio.ts'
import type { RuleRecordCalls } from './contract/rule-records.ts'
import type { RuleSharingCalls } from './contract/rule-sharing.ts'
import type { RuleDetails, RulesOverview } from './contract/rules.ts'
import type { Settings } from './contract/settings.ts'
import type { SharingCalls } from './contract/sharing.ts'
import type { StandardCalls } from './contract/standard.ts'
import type { VersionHistory } from './contract/versions.ts'
import type { WorkshopCalls } from './contract/workshop.ts'

/** A finding, or one place of a wording. */
export interface Target {
  readonly document: string
  readonly finding: string
  readonly occurrence?: OccurrenceKey
}

/**
 * The bridge: every call that the screens can make to the host. Each takes one object and returns plain data; requests are
 * checked by `contract/accepts.ts`. Calls that name a document reject with `not-found` if it has been deleted.
 */
export interface Host
  extends SharingCalls,
    WorkshopCalls,
    RuleRecordCalls,
    LearningCalls,
    StandardCalls,
    RuleSharingCalls {
  /** The library: every document that is not deleted, by name. */
  listDocuments(request: Record<string, never>): Promise<readonly DocumentSummary[]>
  /**
   * A document with its current review, without the reading view, so that neither waits for the other. With `version` an earlier one
   * with its last review, to be read only: `earlier` tells which it is.
   */
  openDocument(request: { readonly document: string; readonly version?: number }): Promise<OpenDocument>
  /** A version as Word shows it, by default the latest. Takes up to some seconds for a long document the first time. */
  readingView(request: { readonly document: string; readonly version?: number }): Promise<ReadingView>
  /** The versions of a document, what changed between them, and what came back from its authors. */
  versionHistory(request: { readonly document: string }): Promise<VersionHistory>
  /** Removes a document from the library. It can be restored for thirty days, and is then deleted for good. */
  deleteDocument(request: { readonly document: string }): Promise<null>
  /** Restores a removed document with all its decisions. */
  restoreDocument(request: { readonly document: string }): Promise<null>
  /** The removed documents that can be restored, those removed last first. */
  listRemoved(request: Record<string, never>): Promise<readonly RemovedSummary[]>
  /**
   * Deletes a document for good, whether it is in the library or was removed: its versions, reviews and decisions, and its words in the
   * trail, which keeps what was done, by whom and when. Nothing of it is left in the workspace file.
   */
  deleteForGood(request: { readonly document: string }): Promise<null>

  /**
   * Imports files by their bytes, for a browser. Returns the import's id at once; progress is reported as events. With `job`
   * the files join that import: send large folders file by file, and state with `expected` how many there will be.
   */
  importFiles(request: {
    readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
    readonly job?: string
    readonly expected?: number
  }): Promise<{ readonly job: string }>
  /** Imports files and folders by their paths. For the desktop app only: refused over HTTP. */
  importPaths(request: { readonly paths: readonly string[] }): Promise<{ readonly job: string }>
  /** Imports the samples that come with the product. */
  importSamples(request: Record<string, never>): Promise<{ readonly job: string }>
  /** Stops an import: files that have been read are kept, the others are marked cancelled. */
  cancelImport(request: { readonly job: string }): Promise<null>
  /** Imports since the host started, newest first, for a page that was reloaded during one. */
  listImports(request: Record<string, never>): Promise<readonly ImportJob[]>

  /**
   * Decides a finding (a repeat with all its places), or one place of it with `occurrence`. With `everywhere` the same words
   * under the same rule, or the same requirement with the same verdict, are decided in every document of the library. The state
   * `open` withdraws a decision. The state `covered` is for a requirement that the rules did not find covered, and comes with the passage
   * that says it, in this document only. Rejects with `not-found` if the document was reviewed again and no longer has the finding.
   */
  decide(
    request: Target & {
      readonly state: DecisionState
      readonly reason?: string
      readonly everywhere?: boolean
      readonly evidence?: Omit<Span, 'quote'>
    },
  ): Promise<DecisionSummary>
  /** Sets the note on a finding, whatever its state; an empty one removes it. */
  note(request: Target & { readonly text: string }): Promise<DecisionSummary>
  /**
   * Chooses that the finding's suggestion goes into the Word file as a tracked change, or takes that back. Rejects with `bad-argument` if
   * the finding has none.
   */
  suggest(request: {
    readonly document: string
    readonly finding: string
    readonly on: boolean
  }): Promise<DecisionSummary>
  /** Undoes the last action on this document that has not been undone; does nothing if there is none. */
  undo(request: { readonly document: string }): Promise<DecisionSummary>
  /** Redoes the last action that was undone. */
  redo(request: { readonly document: string }): Promise<DecisionSummary>
  /** Adds a reviewer's finding on words of the document. */
  addFinding(request: {
    readonly document: string
    readonly at: Omit<Span, 'quote'>
    readonly title: string
    readonly why: string
    readonly instead?: string
  }): Promise<DecisionSummary>
  /** Removes a finding that the reviewer added; undo brings it back. */
  removeFinding(request: { readonly document: string; readonly finding: string }): Promise<DecisionSummary>
  /**
   * Attaches a decision that lost its place to a finding of the rule that it was made about, or discards it if `finding` is absent.
   * Rejects with `bad-argument` for a finding of another rule.
   */
  settleLost(request: {
    readonly document: string
    readonly lost: number
    readonly finding?: string
    readonly occurrence?: OccurrenceKey
  }): Promise<DecisionSummary>
  /** The audit trail, newest first: for one document, one finding, or everything. */
  trail(request: { readonly document?: string; readonly finding?: string }): Promise<readonly TrailEntry[]>

  /** Reviews the document as this type from now on; without `type`, as the type that the product detects. Can be undone.
   * Rejects with `bad-argument` for a type that the rules do not know. */
  setType(request: { readonly document: string; readonly type?: DocumentType }): Promise<OpenDocument>
  /** Reviews documents again with the current rules, switches and answers; without `documents`, all that are stale. */
  reviewAgain(request: { readonly documents?: readonly string[] }): Promise<{ readonly reviewed: number }>
  /** What was and was not checked in a document. */
  reviewScope(request: { readonly document: string }): Promise<ReviewScope>

  /**
   * Where the organisation stands over all its documents, or stood in a round: documents by recommendations and requirements. Read from
   * the reviews that are kept. Rejects with `not-found` for a round that was removed.
   */
  portfolio(request: PortfolioRequest): Promise<PortfolioView>
  /** What lies behind a cell of the portfolio: give either a `requirement` or a `recommendation`. */
  portfolioCell(request: {
    readonly document: string
    readonly requirement?: string
    readonly recommendation?: string
    readonly round?: string
  }): Promise<CellDetail>
  /** The board's report, or another file about the portfolio of the library or of a round. */
  exportPortfolio(request: PortfolioFileRequest): Promise<ExportedFile>
  /**
   * Saves such a file in a folder, and beside it the page with the passages if asked. For the desktop app only: refused over HTTP. Rejects
   * with `exists` where either is there, before anything is written.
   */
  savePortfolio(
    request: PortfolioFileRequest & { readonly folder: string; readonly withPassages?: boolean },
  ): Promise<{ readonly path: string }>
  /** The rounds that were kept, the last first. */
  listRounds(request: Record<string, never>): Promise<readonly RoundSummary[]>
  /** Keeps where the organisation stands now as a round. Rejects with `exists` if there is a round of that name. */
  keepRound(request: { readonly name: string }): Promise<RoundSummary>
  renameRound(request: { readonly round: string; readonly name: string }): Promise<RoundSummary>
  /** Removes a round. Documents, reviews and decisions stay. */
  removeRound(request: { readonly round: string }): Promise<null>
  /** The action plan as it is kept. Nothing is reviewed or read for it. */
  actionPlan(request: Record<string, never>): Promise<PlanView>
  /** Brings the plan up to date with the documents that were reviewed or decided on since. */
  updatePlan(request: Record<string, never>): Promise<PlanView>
  /** How many actions are overdue today, for a reminder. */
  overdueTasks(request: Record<string, never>): Promise<{ readonly count: number }>
  /** Fills in owner, day, status or progress of an action, and returns it. The trail tells of it once no more is written about it. Rejects with `not-found` if its document was removed. */
  fillInTask(request: TaskEntry): Promise<PlannedTask>
  /** Sets the organisation's answer on a recommendation and its reason. */
  answerRecommendation(request: PositionEntry): Promise<PlanView>
  exportPlan(request: { readonly format: PlanFormat }): Promise<ExportedFile>
  /** Saves the plan in a folder. For the desktop app only: refused over HTTP. */
  savePlan(request: { readonly format: PlanFormat; readonly folder: string }): Promise<{ readonly path: string }>
  /** What a workbook that was filled in would change. Rejects with `bad-argument`, `damaged` and the like if it is no plan. */
  readPlan(request: { readonly bytes: Uint8Array }): Promise<PlanFromFile>
  /** Takes over what was filled in in a workbook, all of it or nothing. */
  takePlan(request: { readonly bytes: Uint8Array }): Promise<PlanFromFile>

  /** The rule sets with their rules, and which are on. */
  listRules(request: Record<string, never>): Promise<RulesOverview>
  /** Everything about one rule, with its examples. */
  rule(request: { readonly id: string }): Promise<RuleDetails>
  /**
   * Switches a rule for the organisation, or for a type of document or one document where `for` says so, with the reason. Without `on` it is
   * again as it is otherwise. Documents become stale; call `reviewAgain`.
   */
  switchRule(request: {
    readonly id: string
    readonly for?: { readonly type: DocumentType } | { readonly document: string }
    readonly on?: boolean
    readonly reason?: string
  }): Promise<RuleDetails>
  /** Switches rule sets and single rules on or off. Documents become stale; call `reviewAgain`. */
  switchRules(request: {
    readonly sets?: Readonly<Record<string, boolean>>
    readonly rules?: Readonly<Record<string, boolean>>
  }): Promise<RulesOverview>

  /** The organisation, as used by rules. */
  profile(request: Record<string, never>): Promise<Profile>
  /** Saves the organisation. Documents become stale; call `reviewAgain`. */
  setProfile(request: Profile): Promise<null>
  /** The house styles that come with the product, as profiles without an organisation. */
  houseStyles(request: Record<string, never>): Promise<readonly Profile[]>
  /** Reads the text of a profile file, and changes nothing. Rejects with `bad-profile`, which names every mistake with its place. */
  readProfile(request: { readonly name: string; readonly source: string }): Promise<Profile>
  /** The organisation as the text of a profile file. */
  profileFile(request: Record<string, never>): Promise<{ readonly source: string }>
  /** Saves the organisation as `profile.yml` in a folder. For the desktop app only: refused over HTTP. */
  saveProfile(request: { readonly folder: string }): Promise<{ readonly path: string }>
  settings(request: Record<string, never>): Promise<Settings>
  /** Changes the given settings. */
  setSettings(request: Partial<Settings>): Promise<Settings>

  /** Exports reviews and returns the bytes of the files, which the browser downloads. */
  exportReviews(request: ExportRequest): Promise<Exported>
  /** Exports reviews to files in a folder. For the desktop app only: refused over HTTP. */
  exportTo(
    request: Omit<ExportRequest, 'zip'> & { readonly folder: string; readonly replace?: boolean },
  ): Promise<Omit<Exported, 'files'> & { readonly paths: readonly string[] }>
}

export type CallName = keyof Host
export type RequestOf<Name extends CallName> = Parameters<Host[Name]>[0]
export type ValueOf<Name extends CallName> = Awaited<ReturnType<Host[Name]>>

/** Events that the host emits. `resync`: some may have been missed, so fetch whatever is shown again. */
export type HostEvent =
  | { readonly kind: 'import'; readonly job: ImportJob }
  | { readonly kind: 'library-changed' }
  | { readonly kind: 'review-changed'; readonly document: string }
  | { readonly kind: 'decisions-changed'; readonly summary: DecisionSummary }
  | { readonly kind: 'reviewing'; readonly done: number; readonly of: number }
  | { readonly kind: 'bringing-in'; readonly upload: string; readonly done: number; readonly of: number }
  | { readonly kind: 'rules-changed' }
  | { readonly kind: 'trying-rules'; readonly job: string; readonly done: number; readonly of: number }
  /** With `task`, only that one was filled in. */
  | { readonly kind: 'plan-changed'; readonly task?: PlannedTask }
  | { readonly kind: 'settings-changed'; readonly settings: Settings }
  | { readonly kind: 'resync' }

/**
 * Why a call was refused. Besides errors that the user can fix: `bad-request` and `unknown-call` are mistakes of the caller,
 * `fault` is a bug of ours that was logged, and `cut-off` means that the host could not be reached.
 */
export type HostErrorCode = UserErrorCode | 'bad-request' | 'unknown-call' | 'fault' | 'cut-off'

/** The result of every call, over any transport. `message` is a sentence for the user. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: { readonly code: HostErrorCode; readonly message: string } }

/** A transport as the screens use it. Electron's preload exposes one under the name `evenhand`. */
export interface Transport {
  /** Carries a call. Never rejects. */
  readonly send: (call: string, request: unknown) => Promise<Result<unknown>>
  /** Subscribes to events; returns the function that unsubscribes. */
  readonly subscribe: (listener: (event: HostEvent) => void) => () => void
}
