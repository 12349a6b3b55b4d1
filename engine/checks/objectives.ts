import type { Block, Cell } from '../document.ts'
import type { Subject } from '../review/subject.ts'
import { firstSentenceOf, headingOver, sectionOf, sectionsAround } from '../text/lookups.ts'

/** An objective that a document sets: its words, with those of the columns or lines that belong to it, and their position. */
export interface Objective {
  /** The words of the whole row, list item or section. In a table each cell is preceded by its column's heading. */
  readonly text: string
  /** The block that names the objective. */
  readonly block: number
  /** The sentence of that block to show, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

const underHeading = /\b(?:objectives?|goals?|targets?|aims|priorities|action plan|key results|measurable outcomes)\b/i
/** A heading about how objectives are set or reviewed introduces the steps of a process, not objectives. */
const aboutProcess = /\b(?:reviews?|setting|process|meetings?|supervision|appraisals?|policy|procedure|how)\b/i
const numbered = /^\s*(?:\w+ )?(?:objective|goal|target|aim|priority)\s*(?:\d+|[a-z])?\s*(?:[:.–-]|$)/i
const inSentence =
  /\b(?:(?:our|the|its|this|one|first|second|main|key|equality) (?:\w+ ){0,3}(?:objective|goal|target)s? (?:is|are|for|by)|objective \d|(?:set|have|meet|reach) (?:a|the|an|our) (?:\w+ ){0,2}(?:target|objective|goal))\b/i
const disowned =
  /\b(?:(?:objective|goal|target)s? (?:is|are) (?:not|never|no longer) to|(?:not|never|no longer) (?:set|have|meet|reach) (?:a|the|an|our) (?:\w+ ){0,2}(?:target|objective|goal))\b/i
const columnNames = /\b(?:objective|goal|target|aim|action|outcome|priority|measure|indicator)/i

/**
 * The objectives of a document: rows of tables that have a column for them, list items and "Objective 1" lines under a heading
 * about objectives, and sentences that mention an objective or target. Each is listed once, in reading order.
 */
export function objectivesOf(subject: Subject): Objective[] {
  const { blocks } = subject.document
  const found: Objective[] = []
  const rows = Map.groupBy(
    blocks.flatMap((block, index): CellBlock[] => (block.cell ? [{ block, index, cell: block.cell }] : [])),
    ({ cell }) => `${cell.table}:${cell.row}`,
  )
  let row = ''
  blocks.forEach((block, index) => {
    if (block.part !== 'body' || block.kind === 'contents' || block.kind === 'title') return
    if (block.cell) {
      const key = `${block.cell.table}:${block.cell.row}`
      if (key !== row && block.cell.row > 0) {
        found.push(...rowObjective(subject, rows.get(`${block.cell.table}:0`) ?? [], rows.get(key) ?? []))
      }
      row = key
    } else if (block.kind === 'heading') {
      if (numbered.test(block.text) && /\d|:/.test(block.text)) found.push(sectionObjective(subject, index))
    } else if (block.kind === 'list-item' && isUnder(subject, index)) found.push(whole(block, index))
    else if (!insideNumbered(subject, index)) found.push(...sentenceObjectives(subject, index))
  })
  return found
}

function whole(block: Block, index: number): Objective {
  return { text: block.text, block: index, start: 0, end: block.text.length }
}

/** A block in a cell of a table. */
interface CellBlock {
  readonly block: Block
  readonly index: number
  readonly cell: Cell
}

/** A row of a table whose first row, or the heading above it, mentions objectives. */
function rowObjective(subject: Subject, heads: readonly CellBlock[], cells: readonly CellBlock[]): Objective[] {
  const names = new Map(heads.map(c => [c.cell.column, c.block.text]))
  const first = cells[0]
  if (!first || cells.length < 2) return []
  if (![...names.values()].some(name => columnNames.test(name)) && !isUnder(subject, first.index)) return []
  const text = cells.map(c => `${names.get(c.cell.column) ?? ''}: ${c.block.text}`).join('\n')
  return [{ ...whole(first.block, first.index), text }]
}

/** A heading "Objective 1: …" with everything under it. */
function sectionObjective(subject: Subject, heading: number): Objective {
  const section = subject.text.sections[sectionOf(subject.text, heading)]
  const blocks = subject.document.blocks.slice(heading, Math.max(heading + 1, section?.endBlock ?? 0))
  const first = blocks[1] ?? blocks[0]
  const text = blocks.map(b => b.text).join('\n')
  return { text, block: blocks[1] ? heading + 1 : heading, start: 0, end: first?.text.length ?? 0 }
}

/** "Our objective is not to raise …", "We have not set a target": no objective is set. */
function isDisowned(sentence: string): boolean {
  return disowned.test(sentence) && !/\bnot (?:only|just|merely|simply)\b/i.test(sentence)
}

function sentenceObjectives(subject: Subject, index: number): Objective[] {
  const { sentences } = subject.text
  const block = subject.document.blocks[index]
  if (!block) return []
  if (numbered.test(block.text)) return [whole(block, index)]
  return sentences
    .slice(firstSentenceOf(subject.text, index), firstSentenceOf(subject.text, index + 1))
    .filter(s => inSentence.test(block.text.slice(s.start, s.end)))
    .filter(s => !isDisowned(block.text.slice(s.start, s.end)))
    .map(s => ({ text: block.text.slice(s.start), block: index, start: s.start, end: s.end }))
    .slice(0, 1)
}

function isUnder(subject: Subject, index: number): boolean {
  for (const section of sectionsAround(subject.text, index)) {
    const heading = subject.document.blocks[subject.text.sections[section]?.heading ?? -1]
    if (heading && aboutProcess.test(heading.text)) return false
    if (heading && underHeading.test(heading.text)) return !insideNumbered(subject, index)
  }
  return false
}

/** Whether the nearest heading is itself an objective, so that the text under it belongs to it. */
function insideNumbered(subject: Subject, index: number): boolean {
  const heading = subject.document.blocks[headingOver(subject.text, index)]
  return heading !== undefined && numbered.test(heading.text) && /\d|:/.test(heading.text)
}
