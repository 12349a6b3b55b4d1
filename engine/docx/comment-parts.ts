import { UserError } from '../errors.ts'
import { type CommentIds, hex } from './comment-ids.ts'
import { addContentType, addRelationship, freeName, type Parts, relatedPart, writePart } from './package-edit.ts'
import { scan } from './scan.ts'
import { openXml } from './xml.ts'
import { appendToRoot, bindsPrefix, damagedPart, escapeXml, findRoot, xmlHead } from './xml-write.ts'

export interface CommentRun {
  readonly text: string
  readonly bold?: true
}

export interface CommentParagraph {
  readonly runs: readonly CommentRun[]
}

/** A comment with its numbers, ready to be written. */
export interface NumberedComment {
  readonly ids: CommentIds
  readonly paragraphs: readonly CommentParagraph[]
}

/** Who writes the comments, and when (ISO 8601, UTC). */
export interface CommentAuthor {
  readonly author: string
  readonly initials: string
  readonly date: string
}

/** How a package writes WordprocessingML: which of the two namespaces, and which styles it has for comments. */
export interface Dialect {
  readonly namespace: string
  readonly officeRelationships: string
  readonly styles: ReadonlySet<string>
}

const w14 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const w15 = 'http://schemas.microsoft.com/office/word/2012/wordml'
const w16cid = 'http://schemas.microsoft.com/office/word/2016/wordml/cid'
const w16cex = 'http://schemas.microsoft.com/office/word/2018/wordml/cex'
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const microsoft = 'http://schemas.microsoft.com/office'
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

interface PartKind {
  readonly stem: string
  readonly root: string
  /** Prefix and namespace of the elements that we write. */
  readonly prefix: string
  readonly namespace: string
  /** Further namespaces of a new part, all of which a reader may ignore. */
  readonly also: Readonly<Record<string, string>>
  readonly relationship: string
}

/**
 * Writes comments into all five parts that Word keeps for them (ECMA-376 17.13.4 and [MS-DOCX] 2.5): the comments, their state,
 * their lasting ids, their UTC dates and their author. Existing parts are extended, missing ones are created.
 */
export function writeCommentParts(
  parts: Parts,
  main: string,
  comments: readonly NumberedComment[],
  by: CommentAuthor,
  dialect: Dialect,
): void {
  const last = ({ ids }: NumberedComment) => hex(ids.paraIds.at(-1) ?? 0)
  continuePart(
    parts,
    main,
    {
      stem: 'comments',
      root: 'comments',
      prefix: 'w',
      namespace: dialect.namespace,
      also: { w14 },
      relationship: `${dialect.officeRelationships}/comments`,
    },
    declarations => comments.map(comment => commentXml(comment, by, dialect, declarations)).join(''),
  )
  continuePart(
    parts,
    main,
    extension('commentsExtended', 'commentsEx', 'w15', w15, `${microsoft}/2011/relationships/commentsExtended`),
    declarations => comments.map(c => `<w15:commentEx${declarations} w15:paraId="${last(c)}" w15:done="0"/>`).join(''),
  )
  continuePart(
    parts,
    main,
    extension('commentsIds', 'commentsIds', 'w16cid', w16cid, `${microsoft}/2016/09/relationships/commentsIds`),
    declarations =>
      comments
        .map(
          c =>
            `<w16cid:commentId${declarations} w16cid:paraId="${last(c)}" w16cid:durableId="${hex(c.ids.durableId)}"/>`,
        )
        .join(''),
  )
  continuePart(
    parts,
    main,
    extension(
      'commentsExtensible',
      'commentsExtensible',
      'w16cex',
      w16cex,
      `${microsoft}/2018/08/relationships/commentsExtensible`,
    ),
    declarations =>
      comments
        .map(
          c =>
            `<w16cex:commentExtensible${declarations} w16cex:durableId="${hex(c.ids.durableId)}" w16cex:dateUtc="${escapeXml(by.date)}"/>`,
        )
        .join(''),
  )
  const author = escapeXml(by.author)
  continuePart(
    parts,
    main,
    extension('people', 'people', 'w15', w15, `${microsoft}/2011/relationships/people`),
    declarations =>
      `<w15:person${declarations} w15:author="${author}"><w15:presenceInfo w15:providerId="None" w15:userId="${author}"/></w15:person>`,
    text => text.includes(`:author="${author}"`),
  )
}

function extension(stem: string, root: string, prefix: string, namespace: string, relationship: string): PartKind {
  return { stem, root, prefix, namespace, also: {}, relationship }
}

/**
 * Adds XML to the part of a kind, which is created if the package has none. `make` gets the namespace declarations that its
 * elements need themselves. Nothing is added if `has` finds it in the part already. Throws UserError `damaged` if the
 * relationship leads to a part of another kind.
 */
function continuePart(
  parts: Parts,
  main: string,
  kind: PartKind,
  make: (declarations: string) => string,
  has?: (text: string) => boolean,
): void {
  const part = relatedPart(parts, main, kind.relationship.slice(kind.relationship.lastIndexOf('/') + 1))
  const namespaces = Object.entries({ [kind.prefix]: kind.namespace, ...kind.also })
  if (part && isOther(part.bytes, kind)) throw damagedPart()
  if (part && isWhole(part.bytes)) {
    if (has?.(new TextDecoder().decode(part.bytes))) return
    const missing = namespaces.filter(([prefix, namespace]) => !bindsPrefix(part.bytes, prefix, namespace))
    const declarations = missing.map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`).join('')
    parts.set(
      part.name,
      appendToRoot(part.bytes, () => make(declarations)),
    )
    return
  }
  const name = part?.name ?? freeName(parts, main, kind.stem)
  const ignorable = namespaces.map(([prefix]) => prefix).filter(prefix => prefix !== 'w')
  const declared = namespaces.map(([prefix, namespace]) => ` xmlns:${prefix}="${namespace}"`).join('')
  const head = `<${kind.prefix}:${kind.root}${declared} xmlns:mc="${compatibility}" mc:Ignorable="${ignorable.join(' ')}">`
  writePart(parts, name, `${xmlHead}${head}${make('')}</${kind.prefix}:${kind.root}>`)
  if (!part) addRelationship(parts, main, kind.relationship, name)
  addContentType(parts, name, `${contentType}.${kind.stem}+xml`)
}

/** Whether a part is something else, perhaps the text itself, which must not be overwritten. */
function isOther(bytes: Uint8Array, { root }: PartKind): boolean {
  const local = findRoot(bytes)?.local
  return local !== undefined && local !== root
}

/** Whether a part can be extended: one that is empty or cut short is rewritten. */
function isWhole(bytes: Uint8Array): boolean {
  try {
    scan(openXml(bytes), {}, undefined)
    return true
  } catch (error) {
    if (error instanceof UserError) return false
    throw error
  }
}

/** One comment (ECMA-376 17.13.4.2). Its first paragraph begins with the mark that Word shows as the comment's reference. */
function commentXml(
  { ids, paragraphs }: NumberedComment,
  by: CommentAuthor,
  dialect: Dialect,
  declarations: string,
): string {
  const style = dialect.styles.has('CommentText') ? '<w:pPr><w:pStyle w:val="CommentText"/></w:pPr>' : ''
  const reference = `<w:r>${referenceStyle(dialect)}<w:annotationRef/></w:r>`
  const content = paragraphs.map(({ runs }, index) => {
    const paraId = hex(ids.paraIds[index] ?? 0)
    const mark = index === 0 ? reference : ''
    return `<w:p w14:paraId="${paraId}" w14:textId="77777777">${style}${mark}${runs.map(runXml).join('')}</w:p>`
  })
  return (
    `<w:comment${declarations} w:id="${ids.id}" w:author="${escapeXml(by.author)}" w:date="${escapeXml(by.date)}" ` +
    `w:initials="${escapeXml(by.initials)}">${content.join('')}</w:comment>`
  )
}

/** Run properties of a comment's reference mark, if the document has the style for it. */
export function referenceStyle({ styles }: Dialect, prefix = 'w:'): string {
  if (!styles.has('CommentReference')) return ''
  return `<${prefix}rPr><${prefix}rStyle ${prefix}val="CommentReference"/></${prefix}rPr>`
}

function runXml({ text, bold }: CommentRun): string {
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}
