import type { DecisionState } from '../../../engine/decision.ts'
import type { AgreementFigures } from '../../../engine/sharing/agreement.ts'
import type { DecisionSummary, OccurrenceKey } from './documents.ts'
import type { ExportedFile } from './exports.ts'

/** What goes into a file to be shared. */
export interface ShareRequest {
  /** With everything about each of them. If absent, the whole workspace: a backup. */
  readonly documents?: readonly string[]
  /** Of eight characters at least. If absent, the file is not encrypted. */
  readonly passphrase?: string
  /** A new name for this work, by which `stopSharing` stops it. */
  readonly work?: string
}

/** A file that the page has sent with `receiveShared`, and the passphrase that opens it, if it needs one. */
export interface ReceivedFile {
  readonly upload: string
  readonly passphrase?: string
}

/** What a file holds, before anything of it is brought in. */
export interface SharedContents {
  /** The whole workspace of somebody: it can be restored, or its documents brought in. */
  readonly whole: boolean
  /** ISO 8601, UTC. */
  readonly madeAt: string
  /** Who made it; empty if they had not said who they are. */
  readonly by: string
  readonly documents: readonly SharedDocument[]
  /** Of a whole workspace: what would be lost if it were restored over this one, in a sentence. Absent where nothing would. */
  readonly losing?: string
}

/** A document in a file. */
export interface SharedDocument {
  readonly name: string
  /** Its latest version in the file. */
  readonly version: number
  /** How many decisions the file has on it. */
  readonly decisions: number
  /** It is in this library already: decisions on it will be merged. */
  readonly here: boolean
  /** How many of its versions come after the latest one here, and will be added; 0 for a document that is not here. */
  readonly newer: number
}

/** The workspace as it was before another one was put in its place. */
export interface KeptCopy {
  /** When it was replaced, and the day until which it is kept. ISO 8601, UTC. */
  readonly madeAt: string
  readonly keptUntil: string
}

/**
 * What became of a document that was brought in. `added`: it was not here. `version`: it was here in an earlier version, and its
 * newer ones were added. `merged`: it was here, and something new was decided on it. `unchanged`: the file had nothing new.
 */
export interface BroughtDocument {
  readonly document: string
  readonly name: string
  readonly kind: 'added' | 'version' | 'merged' | 'unchanged'
  /** Decisions of theirs that were added, since nothing was decided there. */
  readonly taken: number
  /** Decisions that say the same here. */
  readonly same: number
  /** Decisions that differ from those here: a person settles them. */
  readonly conflicts: number
  /** Decisions of theirs that have no place in the review here; they are listed with the decisions that lost their place. */
  readonly lost: number
  /** What the user should know, in a sentence. */
  readonly note?: string
}

/** What became of a file that was brought in. */
export interface Brought {
  readonly documents: readonly BroughtDocument[]
  /** Documents of which nothing was brought in, each with why. */
  readonly refused: readonly { readonly name: string; readonly message: string }[]
  /** How many documents were not tried, since it was stopped. */
  readonly left: number
}

/** A decision as one person made it. */
export interface SaidEntry {
  readonly state: DecisionState
  readonly reason?: string
  readonly note?: string
  /** Of `covered`: the words that say what is required. */
  readonly evidence?: string
  /** Empty if they had not said who they are. */
  readonly who: string
  /** ISO 8601, UTC. */
  readonly when: string
}

/** Two decisions on the same finding that do not say the same, for a person to settle. */
export interface Conflict {
  readonly id: number
  readonly document: string
  readonly documentName: string
  readonly finding: string
  /** The place that both are about; absent for the whole finding. */
  readonly occurrence?: OccurrenceKey
  /** Absent for a finding that a reviewer added. */
  readonly rule?: string
  /** What the finding is called. */
  readonly title: string
  /** The words that they are about and the passage that those are in; empty if they are about something missing. */
  readonly quote: string
  readonly context: string
  readonly mine: SaidEntry
  readonly theirs: SaidEntry
  readonly differs: readonly ('state' | 'reason' | 'note')[]
  /** The document was reviewed again since and no longer has the finding: theirs cannot be taken. */
  readonly gone?: true
}

/** How a conflict is settled. `discuss`: the finding is marked for discussion, with both decisions in its note. */
export type Settlement = 'mine' | 'theirs' | 'discuss'

/** How far the reviewer here and another one agree, each before they saw the decision of the other. */
export interface Agreement extends AgreementFigures {
  readonly mine: string
  readonly theirs: string
  /** The states that either used, and how often: rows mine, columns theirs. */
  readonly states: readonly DecisionState[]
  readonly table: readonly (readonly number[])[]
  /** Where their states differ, settled or not. */
  readonly differ: readonly Omit<Conflict, 'id' | 'differs' | 'gone'>[]
}

/** The calls that share reviews and whole workspaces in one file, and bring them in. */
export interface SharingCalls {
  /**
   * Makes one file (`.evenhand`) of some documents with everything about them, or of the whole workspace, and returns its bytes, which the
   * browser downloads. Rejects with `bad-argument` for a passphrase that is too short.
   */
  shareFile(request: ShareRequest): Promise<ExportedFile>
  /** The same to a file in a folder. For the desktop app only: refused over HTTP. Rejects with `exists` where there is one. */
  shareTo(
    request: ShareRequest & { readonly folder: string; readonly replace?: boolean },
  ): Promise<{ readonly path: string }>
  /**
   * Takes a file from the page, in pieces of at most 50 MB: the first without `upload`, each further one with what the first returned. It
   * is kept until the host closes, or others have taken its place.
   */
  receiveShared(request: { readonly bytes: Uint8Array; readonly upload?: string }): Promise<{ readonly upload: string }>
  /** Takes a file by its path. For the desktop app only: refused over HTTP. Rejects with `not-found`, `not-readable` or `too-large`. */
  receivePath(request: { readonly path: string }): Promise<{ readonly upload: string }>
  /**
   * Stops making a file by the name of the work, or opening or bringing in one by its `upload`. What was to be made or opened is then
   * rejected; documents that have been brought in by then stay.
   */
  stopSharing(request: { readonly work: string }): Promise<null>
  /**
   * What a received file holds; nothing is changed. Rejects with `encrypted` where it needs a passphrase or the one given is wrong, so ask for
   * one and call again; with `damaged`, `not-readable` (not such a file, or made by a newer Evenhand) or `too-large`.
   */
  lookInto(request: ReceivedFile): Promise<SharedContents>
  /**
   * Brings the documents of a received file in: adds those that are not here and merges the decisions on those that are. Nothing that was
   * decided here is changed. The same file a second time changes nothing more. Rejects as `lookInto` does, before anything is changed. What
   * one document is refused for keeps no other one out.
   */
  bringIn(request: ReceivedFile): Promise<Brought>
  /** The conflicts that nobody has settled, of a document or of all, in the order of documents and findings. */
  conflicts(request: { readonly document?: string }): Promise<readonly Conflict[]>
  /** Settles a conflict. It is one action: undo takes it back. */
  settleConflict(request: { readonly conflict: number; readonly as: Settlement }): Promise<DecisionSummary>
  /** How far reviewers agree: of a document or of all, one entry for each two of them, those with most in common first. */
  agreement(request: { readonly document?: string }): Promise<readonly Agreement[]>
  /**
   * Puts the workspace of a received file in the place of this one. Rejects with `exists` where this one has something that would be lost,
   * unless `replace` says that it may be: a copy of it is then kept for thirty days.
   */
  restoreWorkspace(request: ReceivedFile & { readonly replace?: boolean }): Promise<null>
  /** The workspace that was here before the one that was restored last, if it is still kept. */
  keptCopy(request: Record<string, never>): Promise<KeptCopy | null>
  /** Puts the kept copy in the place of the workspace, of which a copy is then kept. Rejects with `not-found` where there is none. */
  goBack(request: Record<string, never>): Promise<null>
  /** Deletes the kept copy. */
  deleteCopy(request: Record<string, never>): Promise<null>
}
