import type { DatabaseSync } from 'node:sqlite'
import type { CarriedReview } from '../../engine/docx/carried-review.ts'
import { documentWithVersion, type StoredDocument } from '../workspace/documents.ts'
import { workspaceId } from '../workspace/identity.ts'

/** The document of the library that an annotated file belongs to, and what the user should know if it carries a review. */
export interface Recognition {
  readonly document?: StoredDocument
  /** A sentence. */
  readonly note?: string
}

/**
 * Recognises a file by the review that it carries. Its ids count only if they match each other here: the version it was made
 * from must belong to the document that it names, so that no file becomes a version of another document. A file annotated in
 * the terminal, which has no workspace, is recognised by its version alone.
 */
export function recognise(db: DatabaseSync, carried: CarriedReview): Recognition {
  if (carried.kind === 'none') return {}
  if (carried.kind === 'unreadable') return { note: unreadable }
  const { workspace, document, version } = carried.ids
  if (workspace !== undefined && workspace !== workspaceId(db)) return { note: foreign }
  const found = documentWithVersion(db, version, document)
  return found ? { document: found, note: `Recognised as an annotated copy of “${found.name}”.` } : { note: unknown }
}

const unreadable =
  'It carries an Evenhand review that cannot be read: it comes from an earlier version, or is damaged. It was added by its name.'
const foreign =
  'It carries a review from another Evenhand workspace, whose decisions are not here. It was added by its name.'
const unknown =
  'It carries a review of a document that is no longer in this library, or never was. It was added by its name.'
