import { isUnderstood } from '../../engine/docx/namespaces.ts'
import { attribute, type Handlers, isOn, type Tag } from '../../engine/docx/scan.ts'
import { noteBookmark, pictureBookmark } from './marks.ts'
import { beginParagraph, endParagraph, putBookmark, putText, type Slim } from './slim-state.ts'
import { slimTables } from './slim-tables.ts'

type Handler = Handlers<Slim>[string]

const passedOver: Handler = {
  open: (_, tag) => {
    tag.skip = true
  },
}

const characters: Handler = { open: (slim, tag) => putText(slim, tag.from) }

/** In the properties of a mark, a row or a list, a deletion is an empty element; elsewhere it holds what was deleted. */
const deleted: Handler = {
  open: (slim, tag) => {
    if (tag.parent === 'w:trPr') {
      const row = slim.rows.at(-1)
      if (row) row.deleted = true
    } else if (tag.parent !== 'w:rPr' && tag.parent !== 'w:numPr') tag.skip = true
  },
}

/** What the slimmed copy is made from, element by element; what is not named here is passed through. */
export const slimElements: Handlers<Slim> = {
  ...slimTables,
  'w:p': { open: (slim, tag) => beginParagraph(slim, tag.from), close: slim => endParagraph(slim) },
  'w:pStyle': {
    open: ({ paragraph, source }, tag) => {
      if (paragraph) paragraph.style = source.styles.get(attribute(tag, 'val') ?? '') ?? paragraph.style
    },
  },
  'w:r': {
    open: slim => {
      slim.run = { outer: slim.run, style: undefined, bold: undefined, others: new Map() }
    },
    close: slim => {
      slim.run = slim.run?.outer
    },
  },
  'w:rStyle': {
    open: ({ run, source }, tag) => {
      if (run) run.style = source.styles.get(attribute(tag, 'val') ?? '')
    },
  },
  'w:b': {
    open: ({ run }, tag) => {
      if (run) run.bold = isOn(tag)
    },
  },
  'w:u': other('u', tag => ((attribute(tag, 'val') ?? 'none') === 'none' ? '' : '<w:u w:val="single"/>')),
  'w:strike': other('strike', tag => (isOn(tag) ? '<w:strike/>' : '')),
  'w:dstrike': other('strike', tag => (isOn(tag) ? '<w:strike/>' : '')),
  'w:vertAlign': other('vertAlign', tag => {
    const value = attribute(tag, 'val') ?? ''
    return /^(?:super|sub)script$/.test(value) ? `<w:vertAlign w:val="${value}"/>` : ''
  }),
  'w:t': characters,
  'w:tab': characters,
  'w:ptab': characters,
  'w:br': characters,
  'w:cr': characters,
  'w:noBreakHyphen': characters,
  'w:softHyphen': characters,
  'w:sym': characters,
  'w:txbxContent': { open: enterBox, close: leaveBox },
  'w:footnoteReference': { open: (slim, tag) => refer(slim, 'footnote', tag) },
  'w:endnoteReference': { open: (slim, tag) => refer(slim, 'endnote', tag) },
  'w:footnote': { open: openNote, close: closeNote },
  'w:endnote': { open: openNote, close: closeNote },
  '?:docPr': alternative('descr', 'title'),
  'v:shape': alternative('alt', 'title'),
  'a:blip': { open: (slim, tag) => putPicture(slim, attribute(tag, 'embed')) },
  'v:imagedata': { open: (slim, tag) => putPicture(slim, attribute(tag, 'id')) },
  'mc:AlternateContent': {
    open: ({ alternatives }) => {
      alternatives.push({ taken: false })
    },
    close: ({ alternatives }) => {
      alternatives.pop()
    },
  },
  'mc:Choice': {
    open: (slim, tag) => {
      const prefixes = (attribute(tag, 'Requires') ?? '').trim().split(/\s+/)
      takeOr(
        slim,
        tag,
        prefixes.every(prefix => isUnderstood(tag.namespaceOf(prefix))),
      )
    },
  },
  'mc:Fallback': { open: (slim, tag) => takeOr(slim, tag, true) },
  'w:del': deleted,
  'w:moveFrom': deleted,
  'w:rt': passedOver,
  'w:object': passedOver,
  'm:oMath': passedOver,
  'w:rPrChange': passedOver,
  'w:pPrChange': passedOver,
  'w:sectPr': passedOver,
  'w:tblPrChange': passedOver,
  'w:trPrChange': passedOver,
  'w:tcPrChange': passedOver,
}

function other(key: string, value: (tag: Tag) => string): Handler {
  return {
    open: ({ run }, tag) => {
      run?.others.set(key, value(tag))
    },
  }
}

/** The words that stand for the picture that follows. */
function alternative(first: string, second: string): Handler {
  return {
    open: (slim, tag) => {
      slim.alt = attribute(tag, first)?.trim() || attribute(tag, second)?.trim() || ''
    },
  }
}

function putPicture(slim: Slim, id: string | undefined): void {
  const { paragraph, source, part, alt } = slim
  if (!paragraph) return
  putBookmark(slim, pictureBookmark(source.marks, source.pictureOf(part.related, id, alt)))
}

function refer(slim: Slim, kind: 'footnote' | 'endnote', tag: Tag): void {
  if (slim.paragraph?.content === undefined) return
  putBookmark(slim, noteBookmark(slim.source.marks, kind, attribute(tag, 'id') ?? ''))
}

/** Only the alternative that our reader takes counts: the first whose namespaces it understands (ECMA-376 part 3, 10.2). */
function takeOr({ alternatives }: Slim, tag: Tag, understood: boolean): void {
  const alternative = alternatives.at(-1)
  if (!alternative || alternative.taken || !understood) tag.skip = true
  else alternative.taken = true
}

function enterBox(slim: Slim): void {
  const { out, paragraph, run, rows, cells } = slim
  slim.outside.push({ out, paragraph, run, rows, cells })
  Object.assign(slim, { out: [], paragraph: undefined, run: undefined, rows: [], cells: [] })
}

function leaveBox(slim: Slim): void {
  const box = slim.out.join('')
  const outside = slim.outside.pop()
  if (!outside) return
  Object.assign(slim, outside)
  const after = slim.paragraph?.boxes ?? slim.out
  after.push(box)
}

function openNote(slim: Slim, tag: Tag): void {
  if ((attribute(tag, 'type') ?? 'normal') !== 'normal') tag.skip = true
  else slim.note = { key: `${tag.name.slice(2)} ${attribute(tag, 'id')}`, at: slim.out.length, first: undefined }
}

function closeNote(slim: Slim): void {
  const { note, out, notes } = slim
  if (note?.first !== undefined) notes.push({ key: note.key, first: note.first, xml: out.slice(note.at).join('') })
  slim.note = undefined
}
