import type { DatabaseSync } from 'node:sqlite'
import { paragraphsKept } from '../../engine/compare/paragraphs-kept.ts'
import { sharesText } from '../../engine/compare/shares-text.ts'
import type { Document } from '../../engine/document.ts'
import type { CarriedReview } from '../../engine/docx/carried-review.ts'
import type { Conversation } from '../../engine/docx/conversation.ts'
import { hashOfComment } from '../../engine/docx/hash-of-words.ts'
import type { TrackedChange } from '../../engine/docx/read-tracked-changes.ts'
import type { KnownComment } from '../../engine/returned/match-comments.ts'
import {
  contentOf,
  documentNamed,
  documentOfVersion,
  documentWithVersion,
  type StoredDocument,
  versionWithHash,
} from '../workspace/documents.ts'
import { workspaceId } from '../workspace/identity.ts'
import { currentReview, versionReviewed } from '../workspace/reviews.ts'
import { type SentFile, sentFilesOf, sentFilesWith } from '../workspace/sent-files.ts'

/** The version that a file was sent out of, with which review of it, comments and changes. */
export interface SentOut {
  readonly version: number
  readonly review: string
  readonly comments: readonly KnownComment[]
  readonly changes: readonly TrackedChange[]
}

/** The document of the library that an annotated file belongs to, and what the user should know if it carries a review. */
export interface Recognition {
  readonly document?: StoredDocument
  readonly sentOut?: SentOut
  /** A sentence. */
  readonly note?: string
}

/** A file as it was read. */
export interface FileToRecognise {
  readonly carried: CarriedReview
  readonly document: Document
  readonly conversation: Conversation
}

/**
 * Recognises a file by the review that it carries. Its ids count only if they match each other here: the version it was made
 * from must belong to the document that it names, so that no file becomes a version of another document, and its text must be that
 * document's. A file annotated in the terminal, which has no workspace, is recognised by its version alone; one whose ids a program
 * has dropped, by our comments and its text or its name: `named` is the document that has it.
 */
export function recognise(db: DatabaseSync, file: FileToRecognise, named: StoredDocument | undefined): Recognition {
  const { carried } = file
  if (carried.kind === 'none') return byComments(db, file, named)
  if (carried.kind === 'unreadable') return { note: unreadable }
  if (carried.kind === 'several') return { note: several }
  const { workspace, document, version } = carried.ids
  if (workspace !== undefined && workspace !== workspaceId(db)) return { note: foreign }
  const found = documentWithVersion(db, version, document)
  const row = found && versionWithHash(db, found.id, version)
  if (!found || row === undefined) return { note: unknown }
  if (!sharesText(contentOf(db, row), file.document)) return { note: otherText(found.name) }
  return {
    document: found,
    sentOut: sentOutOf(db, row, carried),
    note: `Recognised as an annotated copy of “${found.name}”.`,
  }
}

/** What was sent with the review that a file carries; the first words of its comments are known if it was exported here. */
function sentOutOf(db: DatabaseSync, version: number, carried: Extract<CarriedReview, { kind: 'review' }>): SentOut {
  const { ids, comments } = carried
  const named = new Set(comments.map(({ durableId }) => durableId))
  const inCommon = ({ sent }: SentFile) => sent.comments.filter(({ durableId }) => named.has(durableId)).length
  const files = [...sentFilesOf(db, version)].sort((a, b) => inCommon(b) - inCommon(a))
  const known = new Map(
    files.toReversed().flatMap(({ sent }) => sent.comments.map(one => [one.durableId, one] as const)),
  )
  return {
    version,
    review: versionReviewed(db, ids.review) === version ? ids.review : currentReview(db, version).id,
    comments: comments.map(comment => ({ ...known.get(comment.durableId), ...comment })),
    changes: files[0]?.sent.changes ?? [],
  }
}

/** Recognises a file without ids by comments that were sent: of the document of its name, or of the one whose text it has. */
function byComments(
  db: DatabaseSync,
  { conversation, document }: FileToRecognise,
  named: StoredDocument | undefined,
): Recognition {
  if (conversation.comments.length === 0) return {}
  const candidates = sentFilesWith(
    db,
    conversation.comments.map(({ text }) => hashOfComment(text)),
  ).map(file => ({ file, of: documentOfVersion(db, file.version) }))
  const ofName = candidates.find(({ of }) => of.id === named?.id)
  const likely = ofName ? [ofName] : candidates.filter(({ file }) => hasItsText(contentOf(db, file.version), document))
  const [first] = likely
  if (!first) return {}
  if (likely.some(({ of }) => of.id !== first.of.id)) return { note: ofSeveral }
  const { version, review, sent } = first.file
  return {
    document: first.of,
    sentOut: { version, review, ...sent },
    note: `Recognised by its comments as a copy of “${first.of.name}”, although the program that saved it dropped Evenhand’s ids.`,
  }
}

/**
 * The document that a file of this name is a further version of: the one that has the name, unless that is a sample of the product and
 * the file has another text. An organisation's own grievance policy is no version of ours.
 */
export function namesakeOf(db: DatabaseSync, name: string, file: Document): StoredDocument | undefined {
  const named = documentNamed(db, name)
  return named?.sample && !hasItsText(contentOf(db, named.version.row), file) ? undefined : named
}

/** Whether a file has most of a version's text. */
function hasItsText(version: Document, file: Document): boolean {
  const { before, kept } = paragraphsKept(version, file)
  return kept * 2 > before
}

const unreadable =
  'It carries an Evenhand review that cannot be read: it comes from an earlier version, or is damaged. It was added by its name.'
const several =
  'It carries more than one Evenhand review, as when annotated files are put together. Nothing of them was attached to it. It was ' +
  'added by its name.'
const foreign =
  'It carries a review from another Evenhand workspace, whose decisions are not here. It was added by its name.'
const unknown =
  'It carries a review of a document that is no longer in this library, or never was. It was added by its name.'
const ofSeveral =
  'It has comments of Evenhand that were sent out with more than one document, so none was attached. It was added by its name.'

function otherText(name: string): string {
  return `It carries the review of “${name}”, but none of that document’s text. Nothing of the review was attached. It was added by its name.`
}
