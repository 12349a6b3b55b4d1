import type { ExportedFile } from './exports.ts'
import type { WouldChange } from './workshop.ts'

/** What a rule set says of itself when it is handed on. */
export interface SetRelease {
  readonly set: string
  /** Three numbers: "1.2.0". */
  readonly version: string
  readonly author: string
  readonly licence: string
  /** What is new in this version, in a sentence. */
  readonly what: string
}

/** A file with a packed rule set. */
export interface PackedFileToRead {
  readonly name: string
  readonly text: string
}

/** A rule of a packed set beside the one that is there now. */
export interface RuleOffered {
  readonly rule: string
  readonly title: string
  readonly change: 'added' | 'removed' | 'changed'
  /** What changed, field by field, each as a sentence. */
  readonly fields: readonly string[]
}

/** A packed set: what it says of itself, and what differs from the version that is there; or what is wrong with it. */
export interface RuleSetOffered {
  /** Each with line and column in the file. With one the set cannot be brought in. */
  readonly problems: readonly string[]
  readonly set?: {
    readonly name: string
    readonly title: string
    readonly version: string
    readonly about: string
    readonly author: string
    readonly licence: string
    readonly changes: readonly { readonly version: string; readonly date?: string; readonly what: string }[]
    /** The version that was brought in from the same author before and would be replaced. */
    readonly replaces?: string
    /** What gets another name here, since something made here has its own, each as a sentence. */
    readonly renamed?: readonly string[]
    readonly rules: readonly RuleOffered[]
    /** How many rules are as they are there. */
    readonly alike: number
    /** Concepts that come, change or go, each as a sentence. */
    readonly concepts: readonly string[]
  }
}

/** The calls by which rule sets are handed on and brought in. */
export interface RuleSharingCalls {
  /**
   * Writes author, licence, version and what is new into an own set, and gives the set as one file. Rejects with `bad-rules` where something
   * keeps it from being handed on, and names it.
   */
  packRuleSet(request: SetRelease): Promise<ExportedFile>
  /** Does the same and saves the file in a folder. For the desktop app only: refused over HTTP. */
  savePackedRuleSet(request: SetRelease & { readonly folder: string }): Promise<{ readonly path: string }>
  /** Reads a packed set without keeping anything. */
  readRuleSet(request: PackedFileToRead): Promise<RuleSetOffered>
  /** What a packed set would change over all documents, once it is switched on. Progress and stopping as with `wouldChange`. */
  setWouldChange(request: PackedFileToRead & { readonly job: string }): Promise<WouldChange>
  /**
   * Brings a packed set in. A set that is new is switched off until somebody switches it on; one that was brought in from the same author before
   * is replaced by it, and stays on or off. What was made here is never replaced: the set and its rules get names that are free. Rejects with `bad-rules` where it has a problem.
   */
  addRuleSet(request: PackedFileToRead): Promise<null>
}
