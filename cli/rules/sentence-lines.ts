import type { Subject } from '../../engine/review/subject.ts'
import { headingOver, leadInOf } from '../../engine/text/lookups.ts'
import { spanOfSentence } from '../../engine/text/spans.ts'
import { printable } from '../terminal.ts'
import { gradeWords } from './explanation-lines.ts'

/** At most this many sentences are shown of a document. */
const most = 60

/** How a document is read, as lines for a terminal: each sentence with what it hangs on and how firmly it is said as a whole. */
export function sentenceLines(subject: Subject): string[] {
  const { text, document } = subject
  const lines = text.sentences.slice(0, most).flatMap(({ block, firstToken, endToken }, sentence) => {
    const own = document.blocks[block]
    const heading = headingOver(text, block)
    const leadIn = leadInOf(text, sentence)
    const headers = own?.cell === undefined ? [] : tableHeadings(subject, block)
    return [
      `“${spanOfSentence(text, sentence).quote}”`,
      `   ${[
        own?.cell ? 'a table cell' : kindWords[own?.kind ?? 'paragraph'],
        ...(heading >= 0 && heading !== block ? [`under “${document.blocks[heading]?.text ?? ''}”`] : []),
        ...(leadIn >= 0 ? [`introduced by “${spanOfSentence(text, leadIn).quote}”`] : []),
        ...(headers.length > 0 ? [`beside ${headers.map(h => `“${h}”`).join(' and ')}`] : []),
      ].join(', ')}`,
      `   ${gradeWords[subject.grade(sentence, firstToken, endToken)]}.`,
    ]
  })
  const left = text.sentences.length - most
  return [...lines, ...(left > 0 ? [`(${left} further sentences)`] : [])].map(printable)
}

const kindWords = {
  title: 'the title',
  heading: 'a heading',
  paragraph: 'a paragraph',
  'list-item': 'a list item',
  contents: 'a line of the contents list',
} as const

/** The first cell of the same row and the first of the same column, where the cell is neither. */
function tableHeadings({ document }: Subject, block: number): string[] {
  const cell = document.blocks[block]?.cell
  if (cell === undefined) return []
  return document.blocks.flatMap(({ cell: other, text }) => {
    if (other === undefined || other.table !== cell.table) return []
    const left = other.row === cell.row && other.column === 0 && cell.column > 0
    const above = other.column === cell.column && other.row === 0 && cell.row > 0
    return left || above ? [text] : []
  })
}
