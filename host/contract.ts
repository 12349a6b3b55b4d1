import { z } from 'zod'
import type { Decision, DecisionState } from '../engine/decision.ts'
import type { Document, Span, Warning } from '../engine/document.ts'
import type { Finding } from '../engine/finding.ts'
import type { RuleSetInfo, TypeDecision } from '../engine/report.ts'
import { documentTypes } from '../engine/rules/document-types.ts'
import { type Profile, profileSchema } from '../engine/rules/profile.ts'
import type { Rule } from '../engine/rules/schema.ts'

/** What a host is and can do here. */
export interface About {
  readonly version: string
  /** In the desktop app files are chosen and saved by the system's own dialogs; in a browser they are handed over as bytes. */
  readonly desktop: boolean
  /** Where documents and decisions are kept, for the reader who wants to back them up. */
  readonly workspace: string
}

/** How far a review has come, counted in findings that stand for something to decide. */
export interface Counts {
  readonly missing: number
  readonly weak: number
  readonly covered: number
  readonly ask: number
  readonly wordings: number
  /** Missing, weak, questions and wordings, and how many of them have a decision. */
  readonly toDecide: number
  readonly decided: number
}

/** A document of the library, in its latest version. */
export interface DocumentSummary {
  readonly id: string
  /** The file's name with its ending. */
  readonly name: string
  /** The folder it came from, with `/` between folders; empty where it came alone. */
  readonly folder: string
  /** Versions count from 1. */
  readonly version: number
  /** ISO 8601, UTC. */
  readonly imported: string
  readonly type: TypeDecision
  readonly counts: Counts
  /** The rules, the profile or the switches have changed since it was reviewed. */
  readonly outdated: boolean
}

/** What became of a file: new in the library, a new version of a document with its name, or there already, byte for byte. */
export interface Imported {
  readonly outcome: 'added' | 'new-version' | 'already-there'
  readonly document: DocumentSummary
}

/** Something a reviewer found, on words of the document. */
export interface OwnFinding {
  readonly id: string
  readonly at: Span
  readonly text: string
  readonly who: string
  readonly when: string
}

/** A decision whose words are no longer where they were, or stand in more than one likely place: listed, never guessed. */
export interface LostDecision {
  readonly decision: Decision
  readonly rule: string
  readonly quote: string
}

/** A reviewer's note on a finding. */
export interface Note {
  readonly finding: string
  readonly text: string
  readonly who: string
  readonly when: string
}

/** All there is to show about a document's latest version, but for its pages. */
export interface OpenReview {
  readonly summary: DocumentSummary
  readonly document: Document
  readonly warnings: readonly Warning[]
  readonly findings: readonly Finding[]
  readonly own: readonly OwnFinding[]
  /** The standing decision of each finding that has one. */
  readonly decisions: readonly Decision[]
  readonly notes: readonly Note[]
  readonly lost: readonly LostDecision[]
  readonly ruleSets: readonly RuleSetInfo[]
  /** ISO date on which the rules were applied. */
  readonly asAt: string
  /** What undo and redo would do, in words; absent where there is nothing to undo or redo. */
  readonly undo?: string
  readonly redo?: string
}

/** A rule set with its rules, and which of them are switched off here. */
export interface RuleSetDetail extends RuleSetInfo {
  readonly about: string
  readonly kind: 'requirements' | 'language'
  readonly on: boolean
  readonly rules: readonly { readonly rule: Rule; readonly on: boolean }[]
}

/** One line of the audit trail, which is only ever added to. */
export interface TrailEntry {
  readonly when: string
  readonly who: string
  readonly what: string
  readonly finding?: string
  /** The rule set and version that the finding came from: "grievance 0.1.0". */
  readonly rules?: string
}

export interface Settings {
  /** Who signs decisions and comments; empty until asked. */
  readonly reviewer: string
  readonly theme: 'system' | 'light' | 'dark' | 'contrast'
  /** Offensive words are shown with most of their letters masked. */
  readonly mask: boolean
}

export interface ExportedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What the host tells of its own accord, so that every window shows the same. */
export type HostEvent =
  | { readonly kind: 'library' }
  | { readonly kind: 'review'; readonly document: string }
  | { readonly kind: 'rules' }
  | { readonly kind: 'settings' }

/** A call that takes nothing takes `{}`. Every call may be refused with a UserError. */
export interface Host {
  /** What this host is and can do. */
  about(nothing: object): Promise<About>
  /** The library's documents, by folder and name. */
  documents(nothing: object): Promise<readonly DocumentSummary[]>
  /** Takes a Word document into the library and reviews it. Refused with the reason where it cannot be read. */
  importFile(file: { name: string; folder: string; bytes: Uint8Array }): Promise<Imported>
  /** Takes the sample documents into the library. */
  importSamples(nothing: object): Promise<readonly Imported[]>
  /** Puts a document aside; `restore` brings it back with all that was decided. */
  remove(on: { document: string }): Promise<null>
  restore(on: { document: string }): Promise<DocumentSummary>
  /** All there is to show about a document but for its pages. */
  open(on: { document: string }): Promise<OpenReview>
  /** The document's pages as safe HTML: each block of the document begins with `<a data-block="index"></a>`. */
  readingView(on: { document: string }): Promise<{ readonly html: string }>
  /** Decides findings of one document in one action; `open` takes a decision back. */
  decide(on: {
    document: string
    findings: string[]
    state: DecisionState
    reason?: string | undefined
  }): Promise<OpenReview>
  /** Decides the same finding in every document that has it, now and when documents come in later. */
  decideEverywhere(on: {
    document: string
    finding: string
    state: DecisionState
    reason?: string | undefined
  }): Promise<OpenReview>
  /** Writes a note on a finding; an empty one takes the note away. */
  note(on: { document: string; finding: string; text: string }): Promise<OpenReview>
  undo(on: { document: string }): Promise<OpenReview>
  redo(on: { document: string }): Promise<OpenReview>
  /** Adds a reviewer's own finding to words of the document. */
  addOwn(on: { document: string; block: number; start: number; end: number; text: string }): Promise<OpenReview>
  removeOwn(on: { document: string; own: string }): Promise<OpenReview>
  /** Reviews a document as this type; null leaves the type to the product again. Decisions stay. */
  chooseType(on: { document: string; type: OpenReview['summary']['type']['type'] | null }): Promise<OpenReview>
  /** Reviews a document again with today's rules, profile and date. Decisions stay. */
  reviewAgain(on: { document: string }): Promise<OpenReview>
  /** Every rule set with its rules and switches. */
  rules(nothing: object): Promise<readonly RuleSetDetail[]>
  /** Switches a rule, or a whole set by its name, on or off; documents reviewed before become outdated. */
  switchRules(on: { id: string; on: boolean }): Promise<readonly RuleSetDetail[]>
  profile(nothing: object): Promise<Profile>
  saveProfile(profile: Profile): Promise<Profile>
  settings(nothing: object): Promise<Settings>
  saveSettings(settings: Settings): Promise<Settings>
  /** What was decided on a document, by whom and when, oldest first. */
  trail(on: { document: string }): Promise<readonly TrailEntry[]>
  /** Writes reviews out. `states` and `kinds` say which findings go in. One file, or several for several documents. */
  exportReviews(wanted: {
    documents: string[]
    formats: ('word' | 'html' | 'csv' | 'json')[]
    states: DecisionState[]
    kinds: Finding['kind'][]
    passes: boolean
  }): Promise<readonly ExportedFile[]>
  /** Stops the file that is being read now, which is refused as stopped; what was read before stays. */
  stopWork(nothing: object): Promise<null>
  /** Desktop only: asks for files, or a folder, and gives the Word documents chosen. Empty where nothing was chosen. */
  chooseFiles(wanted: {
    folder: boolean
  }): Promise<readonly { readonly name: string; readonly folder: string; readonly path: string }[]>
  /** Desktop only: as `importFile`, from a path that `chooseFiles`, a drop or the system handed over. */
  importPath(file: { path: string; name: string; folder: string }): Promise<Imported>
  /** Desktop only: asks where to save and saves. False where the person changed their mind. */
  saveFiles(wanted: { files: readonly ExportedFile[] }): Promise<boolean>
}

const id = z.string().min(1).max(200)
const name = z.string().min(1).max(1000)
const text = z.string().max(20_000)
const bytes = z.instanceof(Uint8Array)
const states = z.enum(['open', 'accepted', 'dismissed', 'not-applicable', 'discuss'])
const nothing = z.strictObject({})
const onDocument = z.strictObject({ document: id })
const files = z.array(z.strictObject({ name, mediaType: z.string().max(200), bytes })).max(2000)

/** What each call accepts. A request that does not fit is refused before it reaches the host. */
export const requests = {
  about: nothing,
  documents: nothing,
  importFile: z.strictObject({ name, folder: z.string().max(4000), bytes }),
  importSamples: nothing,
  remove: onDocument,
  restore: onDocument,
  open: onDocument,
  readingView: onDocument,
  decide: z.strictObject({
    document: id,
    findings: z.array(id).min(1).max(10_000),
    state: states,
    reason: text.optional(),
  }),
  decideEverywhere: z.strictObject({ document: id, finding: id, state: states, reason: text.optional() }),
  note: z.strictObject({ document: id, finding: id, text }),
  undo: onDocument,
  redo: onDocument,
  addOwn: z.strictObject({
    document: id,
    block: z.int().min(0),
    start: z.int().min(0),
    end: z.int().min(1),
    text: text.min(1),
  }),
  removeOwn: z.strictObject({ document: id, own: id }),
  chooseType: z.strictObject({ document: id, type: z.enum(documentTypes).nullable() }),
  reviewAgain: onDocument,
  rules: nothing,
  switchRules: z.strictObject({ id, on: z.boolean() }),
  profile: nothing,
  saveProfile: profileSchema,
  settings: nothing,
  saveSettings: z.strictObject({
    reviewer: z.string().max(200),
    theme: z.enum(['system', 'light', 'dark', 'contrast']),
    mask: z.boolean(),
  }),
  trail: onDocument,
  exportReviews: z.strictObject({
    documents: z.array(id).min(1).max(2000),
    formats: z.array(z.enum(['word', 'html', 'csv', 'json'])).min(1),
    states: z.array(states).min(1),
    kinds: z.array(z.enum(['requirement', 'language'])).min(1),
    passes: z.boolean(),
  }),
  stopWork: nothing,
  chooseFiles: z.strictObject({ folder: z.boolean() }),
  importPath: z.strictObject({ path: z.string().min(1).max(8000), name, folder: z.string().max(4000) }),
  saveFiles: z.strictObject({ files }),
} satisfies { [Call in keyof Host]: z.ZodType<Parameters<Host[Call]>[0]> }

export type Call = keyof Host
/** What a call answers: its value, or a code and a sentence that says what happened and what to do next. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: Refusal }
export interface Refusal {
  readonly code: string
  readonly message: string
}

/** The one thing a transport does: it carries a request to a host and a reply back, and the host's events. */
export interface Transport {
  send(call: Call, argument: unknown): Promise<Reply>
  /** Gives a function that ends the listening. */
  listen(heard: (event: HostEvent) => void): () => void
}
