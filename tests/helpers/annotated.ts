import { openPlain, type PlainPackage, relatedParts, walk } from './plain-package.ts'
import { visitStory } from './plain-story.ts'

/** A comment of a Word file as another program would see it. */
export interface SeenComment {
  readonly id: string
  readonly author: string
  /** Its paragraphs, one a line. */
  readonly text: string
  /** The words between its marks, and how many of each mark there are. */
  readonly anchored: string
  /** Some of these words stand where a run cannot be cut. */
  readonly whole: boolean
  readonly marks: { readonly starts: number; readonly ends: number; readonly references: number }
  readonly lastParaId: string
}

/** A Word file read for tests by an XML parser, without anything of the product. */
export interface SeenFile {
  readonly package: PlainPackage
  readonly parts: Readonly<Record<string, Uint8Array>>
  /** All characters that Word shows or has shown, in file order: every `w:t`, tab and break of the main part. */
  readonly text: string
  readonly comments: readonly SeenComment[]
  /** Values of an attribute, by local name, over a part. */
  values(part: string, attribute: string): string[]
}

interface Range {
  words: string
  whole: boolean
  readonly boxes: number
}

/** Reads a Word file independently of the product: its text, and its comments with the words they are anchored to. */
export function seeFile(bytes: Uint8Array): SeenFile {
  const pkg = openPlain(bytes)
  const { parts } = pkg
  const main = pkg.xml(pkg.main)
  const commentsPart = pkg.xml(relatedParts(pkg, 'comments')[0] ?? '')
  const open = new Map<string, Range>()
  const anchored = new Map<string, Range>()
  const marks = new Map<string, { starts: number; ends: number; references: number }>()
  let text = ''
  const known = (id: string) => {
    const mark = marks.get(id) ?? { starts: 0, ends: 0, references: 0 }
    marks.set(id, mark)
    return mark
  }
  if (main) {
    visitStory(main, {
      text: (shown, { leftOut, boxes, whole = false }) => {
        text += shown
        for (const range of open.values()) {
          if (leftOut !== undefined || range.boxes !== boxes) continue
          range.words += shown
          range.whole ||= whole
        }
      },
      mark: (name, id, { boxes }) => {
        if (name === 'commentReference') known(id).references++
        else if (name === 'commentRangeStart') {
          known(id).starts++
          open.set(id, { words: '', whole: false, boxes })
        } else if (name === 'commentRangeEnd') {
          known(id).ends++
          anchored.set(id, open.get(id) ?? { words: '', whole: false, boxes })
          open.delete(id)
        }
      },
    })
  }
  const comments: SeenComment[] = []
  walk(commentsPart, element => {
    if (element.localName !== 'comment') return
    const id = element.getAttributeNS(element.namespaceURI, 'id') ?? ''
    const paragraphs: string[] = []
    let lastParaId = ''
    walk(element, inner => {
      if (inner.localName === 'p') {
        paragraphs.push('')
        lastParaId = inner.getAttributeNS('http://schemas.microsoft.com/office/word/2010/wordml', 'paraId') ?? ''
      } else if (inner.localName === 't') paragraphs.push(`${paragraphs.pop() ?? ''}${inner.textContent ?? ''}`)
    })
    comments.push({
      id,
      author: element.getAttributeNS(element.namespaceURI, 'author') ?? '',
      text: paragraphs.join('\n'),
      anchored: anchored.get(id)?.words ?? '',
      whole: anchored.get(id)?.whole === true,
      marks: known(id),
      lastParaId,
    })
  })
  return {
    package: pkg,
    parts,
    text,
    comments,
    values: (part, attribute) => {
      const found: string[] = []
      walk(pkg.xml(part), element => {
        for (const own of Array.from(element.attributes)) if (own.localName === attribute) found.push(own.value)
      })
      return found
    },
  }
}
