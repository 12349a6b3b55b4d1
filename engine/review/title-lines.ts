import type { Block } from '../document.ts'
import type { MatchedDocument } from './subject.ts'

/** A line that may name what a document is, and where it stands. `first`: the title or the first line; `next`: one of the two after it. */
export interface TitleLine {
  readonly text: string
  readonly place: 'first' | 'next' | 'file'
}

/** The most characters of a line that names a document rather than saying something about it. */
const longest = 120

/**
 * The lines in which a document says what it is: its title, its first three lines, the cell beside a label such as "Policy
 * title", and its file's name. Lines about its owner, its approval or other documents are left out.
 */
export function titleLines({ document }: MatchedDocument, fileName?: string): readonly TitleLine[] {
  const lines: TitleLine[] = []
  const add = (text: string, place: TitleLine['place']) => {
    const trimmed = text.replace(/\s+/g, ' ').trim()
    const known = lines.some(line => line.text.toLowerCase() === trimmed.toLowerCase())
    if (trimmed !== '' && trimmed.length <= longest && !known && !aboutControl.test(trimmed))
      lines.push({ text: trimmed, place })
  }
  const opening = openingLines(document.blocks)
  // A title taken from a later heading, or left in the file's properties by a template, is no better than a second line.
  const leads = opening.some(text => text.trim() === document.title.trim()) || opening.length === 0
  const start = `${opening.join(' ')} `
  add(document.title, leads || start.startsWith(`${document.title} `) ? 'first' : 'next')
  opening.forEach((text, i) => {
    add(text, i === 0 ? 'first' : 'next')
  })
  for (const text of titleCells(document.blocks)) add(text, 'first')
  if (fileName !== undefined) add(fileName.replace(/\.[a-z]{3,4}$/i, '').replace(/[-_.]+/g, ' '), 'file')
  return lines
}

const aboutControl =
  /^(?:(?:policy|document) )?(?:owner|lead|author|approved|agreed|adopted|ratified|version|contact|department|team|related|see also|replaces|supersedes|prepared by|reviewed|next review|date|status|effective|contents|table of contents)\b/i

/**
 * The first three lines of the body that are no table cells or list items and stand before any contents list. A heading after a
 * running sentence begins the text, and so does a heading of one word below the first line ("Training"). A paragraph of one word
 * there says too little.
 */
function openingLines(blocks: readonly Block[]): readonly string[] {
  const lines: string[] = []
  let sentence = false
  for (const { kind, part, cell, text } of blocks) {
    if (kind === 'contents' || kind === 'list-item' || lines.length === 3) break
    if (part !== 'body' || cell || text.trim() === '') continue
    const oneWord = lines.length > 0 && !/\p{L}\W+\p{L}/u.test(text)
    if (kind === 'heading' && (sentence || oneWord)) break
    if (oneWord) continue
    const running = /[.!?]\s*$/.test(text)
    sentence ||= running
    // A sentence names the document only where it speaks of it: "This page says what to do about a grievance."
    if (running && lines.length > 0 && !/^\s*(?:this|these|here)\b/i.test(text)) continue
    for (const line of text.split('\n')) if (line.trim() !== '' && lines.length < 3) lines.push(line)
  }
  return lines
}

const titleLabel =
  /^(?:(?:name|title) of (?:the )?(?:policy|procedure|document)|(?:policy|procedure|document) (?:name|title)|title):?$/i

/** The cells beside a label such as "Policy title" among the first ten cells. */
function titleCells(blocks: readonly Block[]): readonly string[] {
  const cells = blocks
    .slice(0, 40)
    .filter(block => block.cell)
    .slice(0, 10)
  return cells.flatMap((cell, i) => {
    const next = cells[i + 1]
    return titleLabel.test(cell.text.trim()) && next?.cell?.row === cell.cell?.row ? [next?.text ?? ''] : []
  })
}
