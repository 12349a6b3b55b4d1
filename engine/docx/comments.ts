import type { Document, StoryKind } from '../document.ts'
import { type Anchor, anchorEdits } from './anchor.ts'
import { makeCommentIds } from './comment-ids.ts'
import {
  type CommentAuthor,
  type CommentParagraph,
  type Dialect,
  type NumberedComment,
  referenceStyle,
  writeCommentParts,
} from './comment-parts.ts'
import { splice } from './edit.ts'
import { hashOfComment } from './hash-of-words.ts'
import { mainPart, noBody, type Package } from './package.ts'
import { type Parts, relatedPart } from './package-edit.ts'
import type { BlockSource } from './source-map.ts'
import { wordlessEdit } from './wordless.ts'
import { openXml } from './xml.ts'
import { allowedInXml, rootTag } from './xml-write.ts'

/** A comment to be added. Offsets are UTF-16 units of the block's text. */
export interface CommentToAdd {
  /** The findings that it is about. */
  readonly findings: readonly string[]
  readonly at: { readonly block: number; readonly start: number; readonly end: number }
  readonly paragraphs: readonly CommentParagraph[]
}

/** A comment that was added: its lasting id, the findings it is about and the hash of its text. */
export interface AddedComment {
  readonly durableId: number
  readonly findings: readonly string[]
  readonly text: string
}

/** The new package, and its new comments. */
export interface Commented {
  readonly package: Package
  readonly comments: readonly AddedComment[]
}

const strictNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const strictRelationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships'
const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * Adds comments to a document (ECMA-376 17.13.4) by splicing: the marks go in at the bytes of the spans, and every other byte
 * of the part and every other part is unchanged. Existing comments and their ids are kept. Word has no comments in headers,
 * footers and text boxes, and LibreOffice does not open a file with comments in notes: those go on the block that hosts them
 * and begin by stating where they belong or, if the body has no words, into its first paragraph. `document` and `places` are
 * those of `readDocument` for this package.
 */
export function addComments(
  pkg: Package,
  document: Document,
  places: readonly BlockSource[],
  comments: readonly CommentToAdd[],
  by: CommentAuthor,
): Commented {
  const main = mainPart(pkg.parts)
  const mainBytes = main === undefined ? undefined : pkg.parts.get(main)
  if (main === undefined || mainBytes === undefined) throw noBody()
  const parts: Parts = new Map(pkg.parts)
  if (comments.length === 0) return { package: { parts }, comments: [] }
  const dialect = dialectOf(parts, main, mainBytes)
  const idsFor = makeCommentIds(parts)
  const numbered: NumberedComment[] = []
  const added: AddedComment[] = []
  const anchors: Anchor[] = []
  const homeless: number[] = []
  for (const comment of comments) {
    const { at, paragraphs } = settle(document, comment)
    const ids = idsFor(comment.findings.join(' '), paragraphs.length)
    numbered.push({ ids, paragraphs })
    const text = hashOfComment(allowedInXml(paragraphs.map(wordsOf).join('\n')))
    added.push({ durableId: ids.durableId, findings: comment.findings, text })
    const place = at && places[at.block]
    if (at && !place) throw new RangeError(`there is no block ${at.block}`)
    if (!at || !place) homeless.push(ids.id)
    else anchors.push({ place, start: at.start, end: at.end, ...marksOf(ids.id, place.prefix, dialect) })
  }
  const xml = openXml(mainBytes)
  const edits = anchorEdits(xml, anchors)
  if (homeless.length > 0) edits.push(wordlessEdit(xml, prefix => homeless.map(together(prefix, dialect)).join('')))
  parts.set(main, splice(mainBytes, edits))
  writeCommentParts(parts, main, numbered, by, dialect)
  return { package: { parts }, comments: added }
}

/**
 * The marks of a comment (ECMA-376 17.13.4.3 to 5) in the part's own prefix. Attributes need a prefix: if WordprocessingML is
 * the part's default namespace, the marks declare `w:` themselves.
 */
function marksOf(id: number, prefix: string, dialect: Dialect): { open: string; close: string } {
  const w = prefix === '' ? 'w:' : prefix
  const declaration = prefix === '' ? ` xmlns:w="${dialect.namespace}"` : ''
  return {
    open: `<${w}commentRangeStart${declaration} ${w}id="${id}"/>`,
    close:
      `<${w}commentRangeEnd${declaration} ${w}id="${id}"/>` +
      `<${w}r${declaration}>${referenceStyle(dialect, w)}<${w}commentReference ${w}id="${id}"/></${w}r>`,
  }
}

/** The marks of a comment that is not on any words. */
function together(prefix: string, dialect: Dialect): (id: number) => string {
  return id => {
    const { open, close } = marksOf(id, prefix, dialect)
    return open + close
  }
}

const where: Record<Exclude<StoryKind, 'body'>, string> = {
  'text-box': 'In the text box',
  footnote: 'In the footnote',
  endnote: 'In the endnote',
  header: 'In the page header',
  footer: 'In the page footer',
}

interface Settled {
  /** Absent if the body has no words. */
  readonly at?: CommentToAdd['at']
  readonly paragraphs: CommentToAdd['paragraphs']
}

/** A comment where Word can have it: on its own words, else on the block that hosts them, with a note of where they are. */
function settle(document: Document, { at, paragraphs }: CommentToAdd): Settled {
  const block = document.blocks[at.block]
  if (!block || block.part === 'body') return { at, paragraphs }
  const host = block.host ?? document.blocks.findIndex(b => b.part === 'body')
  const text = document.blocks[host]?.text
  const quote = block.text.slice(at.start, at.end)
  const words = firstWords(quote)
  const [first, ...rest] = paragraphs
  const place = { text: `${where[block.part]}, “${words}”: ` }
  return {
    ...(text === undefined ? {} : { at: { block: host, start: 0, end: text.length } }),
    paragraphs: [{ runs: [place, ...(first?.runs ?? [])] }, ...rest],
  }
}

/** The first dozen words of a quote, at most 80 characters. */
function firstWords(quote: string): string {
  const first = /^\s*\S+(?:\s+\S+){0,11}/.exec(quote)?.[0] ?? quote
  const cut = first.length > 80 ? first.slice(0, 77) : first
  return cut.length < quote.trimEnd().length ? `${cut}…` : quote
}

function wordsOf({ runs }: CommentParagraph): string {
  return runs.map(({ text }) => text).join('')
}

function dialectOf(parts: Parts, main: string, bytes: Uint8Array): Dialect {
  const strict = rootTag(bytes).text.includes(strictNamespace)
  const styles = relatedPart(parts, main, 'styles')
  const ids = styles ? openXml(styles.bytes).text.matchAll(/\bstyleId\s*=\s*["'](Comment(?:Text|Reference))["']/g) : []
  return {
    namespace: strict ? strictNamespace : namespace,
    officeRelationships: strict ? strictRelationships : relationships,
    styles: new Set([...ids].map(found => found[1] ?? '')),
  }
}
