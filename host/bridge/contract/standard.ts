import type { ModelSection } from '../../../engine/authoring/standard/model-sections.ts'
import type { DocumentType } from '../../../engine/rules/document-types.ts'

/** A document held to be good, with what its sections say. */
export interface ModelDocument {
  readonly title: string
  readonly type: DocumentType
  readonly typeName: string
  readonly sections: readonly ModelSection[]
}

/** A standard that was drafted. It waits among the organisation's own rules and is not used. */
export interface DraftedStandard {
  /** The name of its set. */
  readonly set: string
  readonly rules: readonly { readonly id: string; readonly name: string; readonly text: string }[]
  /** Names of what could not be drafted, as its own passage would not pass. */
  readonly leftOut: readonly string[]
}

/** The calls by which a standard is made from a model document. */
export interface StandardCalls {
  /** What a document says by sections, as its current review found it. */
  modelDocument(request: { readonly document: string }): Promise<ModelDocument>
  /** Drafts a rule set from the entries that are kept, by their keys. Rejects with `bad-argument` if none of them is there. */
  draftStandard(request: {
    readonly document: string
    readonly title: string
    readonly keep: readonly string[]
  }): Promise<DraftedStandard>
}
