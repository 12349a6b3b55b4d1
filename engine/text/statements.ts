import type { Block } from '../document.ts'
import { goesOn } from './goes-on.ts'
import { headingOver, sentencesIn } from './lookups.ts'
import { type Row, readTable, tableEnd } from './table-rows.ts'
import type { Text } from './text.ts'
import { typedMark } from './typed-marks.ts'

/**
 * Why a sentence is read together with another one: it introduces the list, stands at the head of the row or column, is the label or
 * question that is answered, is the heading above, or is what "it" or "they" stand for.
 */
export type ContextKind = 'lead-in' | 'row' | 'column' | 'label' | 'question' | 'heading' | 'before'

/** A sentence that a statement is read together with. */
export interface StatementContext {
  readonly kind: ContextKind
  readonly sentence: number
}

/** What a reader takes as one thing said: a sentence, or a row of a table, with what it is read together with. */
export interface Statement {
  /** Numbers of its own sentences, in reading order; one, except for a row of a table with short cells. */
  readonly own: readonly number[]
  readonly context: readonly StatementContext[]
}

/** Two sentences read as one: the last words of an introduction or label and the words that follow from it. */
export interface Join {
  readonly from: number
  readonly to: number
}

/** The statements of a text. */
export interface Statements {
  readonly list: readonly Statement[]
  /** The statement of each sentence. */
  readonly statementOf: Int32Array
  /** For each sentence the statements that are read together with it, and how. */
  readonly readWith: readonly (readonly { readonly statement: number; readonly kind: ContextKind }[])[]
  /** The passage of each sentence: its paragraph, list or row, and the next one where that goes on with "it" or "they". */
  readonly passageOf: Int32Array
  readonly joins: readonly Join[]
}

/** How many sentences before it a sentence that begins with "it" or "they" is read with. */
const mostBefore = 3
/** How many sentences of a heading or a question what stands below it is read with. */
const mostAbove = 3
/** How deep a list is followed; Word has nine levels. */
const deepest = 9

/** Assembles the statements of a text. Costs no more than a constant for each sentence and each of its headings and labels. */
export function readStatements(text: Text): Statements {
  const { blocks } = text.document
  const builder = new Builder(text)
  let index = 0
  while (index < blocks.length) {
    const block = blocks[index]
    if (block?.cell) {
      const end = tableEnd(blocks, index)
      for (const row of readTable(text, index, end)) builder.addRow(row)
      index = end
    } else {
      if (block) builder.addBlock(index, block)
      index++
    }
  }
  return builder.done()
}

/** A first line that says what the document is. */
const namesDocument =
  /\b(?:policy|policies|procedures?|plan|strategy|handbook|framework|terms of reference|charter|guidance|guide|scheme|code|statement|agreement|toolkit|programme)\b/i

class Builder {
  private readonly text: Text
  private readonly list: Statement[] = []
  private readonly statementOf: Int32Array
  private readonly passageOf: Int32Array
  private readonly readWith: { statement: number; kind: ContextKind }[][]
  private readonly joins: Join[] = []
  /** The items that the list being read hangs on, by level: the last sentence of each. */
  private parents: number[] = []
  private question: readonly number[] = []
  /** Whether the list being read asks one question after the other, so that none of them is answered by what follows. */
  private checklist = false
  private label = -1
  /** Whether the label ends in a colon, so that phrases may begin in it. */
  private labelOpen = false
  /** The kinds of bullets and numbers typed in the list being read, the outermost first. */
  private marks: string[] = []
  private part: Block['part'] = 'body'
  private passage = -1
  private paragraph = -1

  constructor(text: Text) {
    this.text = text
    this.statementOf = new Int32Array(text.sentences.length).fill(-1)
    this.passageOf = new Int32Array(text.sentences.length)
    this.readWith = text.sentences.map(() => [])
  }

  addBlock(index: number, block: Block): void {
    const sentences = sentencesIn(this.text, index)
    if (sentences.length === 0) return
    const { kind, part } = block
    if (part !== this.part) this.label = -1
    this.part = part
    if (kind === 'heading' || kind === 'title' || kind === 'contents') {
      for (const sentence of sentences) this.add([sentence], [])
      this.parents = []
      this.label = -1
      this.question = kind === 'heading' && isQuestion(block.text) ? sentences.slice(-mostAbove) : []
      return
    }
    const level = this.levelOf(block, this.text.sentences[sentences[0] ?? 0]?.leadIn ?? -1)
    const listed = level >= 0
    this.checklist = listed && isQuestion(block.text) && (this.checklist || this.question.length > 0)
    if (this.checklist) this.question = []
    this.parents.length = Math.min(this.parents.length, Math.max(level, 0))
    const parent = this.parents.findLast(p => p >= 0)
    const above = this.headingContext(index)
    for (const sentence of sentences) {
      const leadIn = this.text.sentences[sentence]?.leadIn ?? -1
      const context = [...above]
      if (leadIn >= 0) context.push({ kind: 'lead-in', sentence: leadIn })
      if (parent !== undefined && parent !== leadIn) context.push({ kind: 'lead-in', sentence: parent })
      if (this.label >= 0 && this.label !== leadIn && !listed) context.push({ kind: 'label', sentence: this.label })
      for (const asked of this.question) context.push({ kind: 'question', sentence: asked })
      const before = this.before(sentence, index)
      for (const s of before) context.push({ kind: 'before', sentence: s })
      this.add([sentence], context, before.length > 0)
      for (const { kind, sentence: from } of context)
        if (kind === 'lead-in' || (kind === 'label' && this.labelOpen)) this.joins.push({ from, to: sentence })
      if (!this.checklist && isQuestionAt(this.text, sentence)) this.question = asked(sentences, sentence)
    }
    const last = sentences.at(-1) ?? -1
    if (listed) {
      while (this.parents.length < level) this.parents.push(-1)
      this.parents[level] = introduces(block.text) ? last : -1
    } else if (!isQuestion(block.text)) this.question = []
    this.labelOpen = introduces(block.text)
    this.label = !listed && (this.labelOpen || isLabel(block.text)) ? last : -1
  }

  /** How deep an item stands in its list, or -1 for a block that is none. Typed items of one kind stand equally deep. */
  private levelOf({ kind, text, level = 0 }: Block, leadIn: number): number {
    const typed = kind === 'paragraph' && leadIn >= 0 ? typedMark(text) : ''
    if (typed === '') this.marks = []
    if (kind === 'list-item') return Math.min(level, deepest)
    if (typed === '') return -1
    if (!this.marks.includes(typed)) this.marks.push(typed)
    return Math.min(this.marks.indexOf(typed), deepest)
  }

  /** A row as one statement, or as one for each sentence where its cells hold prose. */
  addRow({ cells, whole, head }: Row): void {
    this.parents = []
    this.question = []
    this.label = -1
    const first = cells[0]?.sentences[0] ?? -1
    const heading = this.headingContext(this.text.sentences[first]?.block ?? -1)
    const beside = (column: number, own: readonly number[]): StatementContext[] =>
      column === 0 || head.some(s => own.includes(s)) ? [] : head.map(sentence => ({ kind: 'row', sentence }))
    if (whole) {
      const own = cells.flatMap(c => c.sentences)
      const heads = new Set(cells.flatMap(c => c.heads))
      const above = [...heads].map(sentence => ({ kind: 'column', sentence }) as const)
      this.add(own, [...heading, ...beside(cells[0]?.column ?? 0, own), ...above])
    } else {
      for (const cell of cells) {
        const above = cell.heads.map(sentence => ({ kind: 'column', sentence }) as const)
        const context = [...heading, ...beside(cell.column, cell.sentences), ...above]
        for (const sentence of cell.sentences) this.add([sentence], context)
      }
    }
    for (const cell of cells) {
      const [to] = cell.sentences
      if (to === undefined) continue
      for (const from of cell.heads.slice(0, 1)) this.joins.push({ from, to })
      if (cell.column > 0) for (const from of head.slice(0, 1)) this.joins.push({ from, to })
    }
  }

  done(): Statements {
    const { list, statementOf, readWith, passageOf, joins } = this
    return { list, statementOf, readWith, passageOf, joins }
  }

  private add(own: readonly number[], context: readonly StatementContext[], goingOn = false): void {
    const number = this.list.push({ own, context }) - 1
    for (const sentence of own) {
      this.statementOf[sentence] = number
      const paragraph = this.text.sentences[sentence]?.paragraph ?? -1
      if (paragraph !== this.paragraph && !goingOn) this.passage++
      this.paragraph = paragraph
      this.passageOf[sentence] = this.passage
    }
    for (const { kind, sentence } of context) this.readWith[sentence]?.push({ statement: number, kind })
  }

  /** The heading over a block, unless it names the document. */
  private headingContext(block: number): StatementContext[] {
    const heading = block < 0 ? -1 : headingOver(this.text, block)
    if (heading < 0 || (heading === 0 && namesDocument.test(this.text.document.blocks[0]?.text ?? ''))) return []
    return sentencesIn(this.text, heading)
      .slice(0, mostAbove)
      .map(sentence => ({ kind: 'heading', sentence }))
  }

  /** The sentences that "it", "they" or "this" at the start of a sentence stand for: the one before, and what that one goes on from. */
  private before(sentence: number, index: number): number[] {
    const { sentences, document, sectionOf } = this.text
    const place = sentences[sentence]
    const previous = sentences[sentence - 1]
    if (!place || !previous || !goesOn(document.blocks[place.block]?.text ?? '', place.start)) return []
    const block = document.blocks[previous.block]
    if (!block || block.cell || block.kind === 'heading' || block.kind === 'title' || block.kind === 'contents')
      return []
    if (sectionOf[previous.block] !== sectionOf[index] || block.part !== document.blocks[index]?.part) return []
    const earlier = this.list[this.statementOf[sentence - 1] ?? -1]?.context ?? []
    const chain = earlier.filter(c => c.kind === 'before').map(c => c.sentence)
    return [sentence - 1, ...chain].slice(0, mostBefore)
  }
}

/** A question at the end of its paragraph with what leads up to it: "My rep is away. Can the date be changed?" */
function asked(sentences: readonly number[], question: number): readonly number[] {
  return question === sentences.at(-1) ? sentences.slice(-mostAbove) : [question]
}

function introduces(text: string): boolean {
  return /[:\u2013\u2014-]\s*$/.test(text.slice(-8))
}

/** A line of a few words without an end, such as "Owner" over the line with a name. */
function isLabel(text: string): boolean {
  return text.length <= longestLabel && /^\p{Lu}[^.?!;,:\n]*[^.?!;,:\s]$/u.test(text) && text.split(' ').length <= 6
}

const longestLabel = 60

function isQuestion(text: string): boolean {
  return /\?["\u201d\u2019']?\s*$/.test(text.slice(-8))
}

function isQuestionAt(text: Text, sentence: number): boolean {
  const place = text.sentences[sentence]
  return place !== undefined && isQuestion(text.document.blocks[place.block]?.text.slice(place.start, place.end) ?? '')
}
