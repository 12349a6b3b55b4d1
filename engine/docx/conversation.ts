import { UserError } from '../errors.ts'
import { readCommentAnchors } from './comment-anchors.ts'
import { hexadecimal } from './hexadecimal.ts'
import { mainPart, type Package } from './package.ts'
import { relatedPart } from './package-edit.ts'
import { type CommentText, readCommentTexts } from './read-comment-texts.ts'
import { attribute, type Handlers, scan } from './scan.ts'
import { openXml } from './xml.ts'

/** A comment of a file, with what other parts of the file state about it. */
export interface FileComment extends CommentText {
  /** No other comment has one of its ids. */
  readonly distinct: boolean
  /** The `w:id` of the comment that it replies to ([MS-DOCX] 2.5.3.3), that of the first where replies were replied to. */
  readonly replyTo?: number
  /** It was replied to, whether or not the reply is still in the file. */
  readonly answered: boolean
  /** Marked as resolved: `w15:done`. */
  readonly done: boolean
  /** The words of the body that its marks are around, "" if there are none. */
  readonly anchored: string
}

/** All comments of a file in their order, and the lasting ids that it states ([MS-DOCX] 2.5.4.1). */
export interface Conversation {
  readonly comments: readonly FileComment[]
  /** `w14:paraId` by lasting id; 0 for an id that occurs twice. */
  readonly lastingIds: ReadonlyMap<number, number>
}

/** Reads who said what in a file's comments. Parts that are missing or damaged count as empty. Never throws. */
export function readConversation({ parts }: Package): Conversation {
  const main = mainPart(parts)
  const none: Conversation = { comments: [], lastingIds: new Map() }
  if (main === undefined) return none
  const own = new Map(parts)
  const bytesOf = (type: string) => orNothing(() => relatedPart(own, main, type)?.bytes)
  const bytes = bytesOf('comments')
  const all = (bytes && orNothing(() => readCommentTexts(bytes))) ?? []
  if (all.length === 0) return none
  const rows = readRows(bytesOf('commentsExtended'), extendedRow)
  const anchored = readCommentAnchors(parts.get(main))
  const ids = Map.groupBy(all, ({ id }) => id)
  const paragraphs = Map.groupBy(all, ({ paraId }) => paraId)
  const ofParagraph = new Map(rows.map(row => [row.paraId, row]))
  const parents = new Set(rows.map(row => row.parent).filter(parent => parent !== 0))
  const comments = all.map((comment): FileComment => {
    const { id, paraId } = comment
    const row = paraId === 0 ? undefined : ofParagraph.get(paraId)
    const replyTo = rootOf(row, ofParagraph, paragraphs)
    return {
      ...comment,
      distinct: ids.get(id)?.length === 1 && (paraId === 0 || paragraphs.get(paraId)?.length === 1),
      ...(replyTo === undefined || replyTo === id ? {} : { replyTo }),
      answered: comment.paraIds.some(paragraph => parents.has(paragraph)),
      done: row?.done === true,
      anchored: anchored.get(id) ?? '',
    }
  })
  const lastingIds = new Map<number, number>()
  for (const { paraId, durableId } of readRows(bytesOf('commentsIds'), lastingRow)) {
    lastingIds.set(durableId, lastingIds.has(durableId) ? 0 : paraId)
  }
  return { comments, lastingIds }
}

interface ExtendedRow {
  readonly paraId: number
  readonly parent: number
  readonly done: boolean
}

const extendedRow: Handlers<ExtendedRow[]> = {
  'w15:commentEx': {
    open: (rows, tag) => {
      const done = /^(?:1|true|on)$/.test(attribute(tag, 'done') ?? '')
      rows.push({ paraId: hexadecimal(tag, 'paraId'), parent: hexadecimal(tag, 'paraIdParent'), done })
    },
  },
}

/** Word's own conversations have one level. */
const deepest = 50

interface LastingRow {
  readonly paraId: number
  readonly durableId: number
}

const lastingRow: Handlers<LastingRow[]> = {
  'w16cid:commentId': {
    open: (rows, tag) => {
      rows.push({ paraId: hexadecimal(tag, 'paraId'), durableId: hexadecimal(tag, 'durableId') })
    },
  },
}

/** The comment at the beginning of a conversation; undefined for one that begins it, or whose beginning is gone or ambiguous. */
function rootOf(
  row: ExtendedRow | undefined,
  ofParagraph: ReadonlyMap<number, ExtendedRow>,
  paragraphs: ReadonlyMap<number, readonly CommentText[]>,
): number | undefined {
  let root: number | undefined
  const seen = new Set<number>()
  for (
    let at = row;
    at && at.parent !== 0 && seen.size < deepest && !seen.has(at.parent);
    at = ofParagraph.get(at.parent)
  ) {
    seen.add(at.parent)
    const found = paragraphs.get(at.parent) ?? []
    if (found.length !== 1) return root
    root = found[0]?.id
  }
  return root
}

/** The rows of an optional part; a damaged one is read as far as possible. */
function readRows<Row>(bytes: Uint8Array | undefined, handlers: Handlers<Row[]>): readonly Row[] {
  const rows: Row[] = []
  orNothing(() => bytes && scan(openXml(bytes), handlers, rows))
  return rows
}

function orNothing<Value>(work: () => Value): Value | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}
