import type { Block } from '../document.ts'
import type { English } from '../rules/english.ts'
import { firstSentenceOf, sectionsAround } from '../text/lookups.ts'
import type { Matches } from '../text/phrases.ts'
import type { Text } from '../text/text.ts'

/** In words: a line that heads a list of terms, a short entry of it, what a heading may have beside it, and terms after a label. */
const most = { line: 15, entry: 12, beside: 4, labelled: 20 } as const

/**
 * The blocks that list terms which the author does not want: cells under or beside "Avoid", entries under a heading "Words to
 * avoid", and a list after "We do not use the following". Such a list is not the policy speaking.
 */
export function termsToAvoid(text: Text, matches: Matches, english: English): ReadonlySet<number> {
  const { blocks } = text.document
  const heads = headsOf(text, matches, english.exceptions['avoid-headings'])
  const listed = labelled(text, matches, english.exceptions['avoid-headings'])
  const wanted = headsOf(text, matches, english.exceptions['use-headings'])
  const { columns, rows, tables } = cellsHeaded(blocks, heads, wanted)
  const cued = lastSentencesWith(text, matches, [...english.exceptions['example-list'], ...english.exceptions.rejected])
  let intro = false
  blocks.forEach((block, i) => {
    const { cell } = block
    if (cell) {
      intro = false
      const { table, row, column } = cell
      if (heads.has(i)) return
      if (columns.has(`${table}:${column}`) || rows.has(`${table}:${row}`)) listed.add(i)
      if (tables.has(table)) return
    } else if (block.kind === 'list-item') {
      if (intro) listed.add(i)
    } else if (block.kind === 'heading') intro = false
    else if (heads.has(i) || cued.has(i)) intro = true
    else if (!(intro && isShort(text, i))) intro = false
    else listed.add(i)
    const under = sectionsAround(text, i).some(section => heads.has(text.sections[section]?.heading ?? -1))
    if (under && (cell || block.kind === 'list-item' || isShort(text, i))) listed.add(i)
  })
  return listed
}

/** The columns, rows and tables with a head for terms to avoid. Where the wanted terms are a row below, the heads are those of rows. */
function cellsHeaded(blocks: readonly Block[], heads: ReadonlySet<number>, wanted: ReadonlySet<number>) {
  const byRow = new Set<number>()
  for (const i of wanted) {
    const cell = blocks[i]?.cell
    if (cell && cell.column === 0 && cell.row > 0) byRow.add(cell.table)
  }
  const columns = new Set<string>()
  const rows = new Set<string>()
  const tables = new Set<number>()
  blocks.forEach(({ cell }, i) => {
    if (!cell || !heads.has(i)) return
    tables.add(cell.table)
    if (cell.column === 0 && byRow.has(cell.table)) rows.add(`${cell.table}:${cell.row}`)
    else if (cell.row === 0 || cell.header) columns.add(`${cell.table}:${cell.column}`)
    else if (cell.column === 0) rows.add(`${cell.table}:${cell.row}`)
  })
  return { columns, rows, tables }
}

/** The blocks that say hardly anything but one of these phrases. */
function headsOf(text: Text, matches: Matches, phrases: readonly string[]): Set<number> {
  const heads = new Set<number>()
  for (const phrase of phrases) {
    for (const match of matches.of(phrase)) {
      const sentence = text.sentences[match.sentence]
      if (!sentence || match.first !== sentence.firstToken) continue
      const { block } = sentence
      const only = firstSentenceOf(text, block + 1) - firstSentenceOf(text, block) === 1
      if (only && sentence.endToken - match.end <= most.beside) heads.add(block)
    }
  }
  return heads
}

/** The blocks that give terms after a label: "Outdated terms: …". */
function labelled(text: Text, matches: Matches, phrases: readonly string[]): Set<number> {
  const found = new Set<number>()
  for (const phrase of phrases) {
    for (const match of matches.of(phrase)) {
      const sentence = text.sentences[match.sentence]
      if (!sentence || match.first !== sentence.firstToken || sentence.endToken - match.end > most.labelled) continue
      const { block } = sentence
      const after = text.document.blocks[block]?.text.slice(text.tokenEnd[match.end - 1] ?? 0).trimStart()
      const only = firstSentenceOf(text, block + 1) - firstSentenceOf(text, block) === 1
      if (only && after?.startsWith(':')) found.add(block)
    }
  }
  return found
}

/** The blocks whose last sentence has one of these phrases and leads on to what follows. */
function lastSentencesWith(text: Text, matches: Matches, phrases: readonly string[]): Set<number> {
  const found = new Set<number>()
  for (const phrase of phrases) {
    for (const match of matches.of(phrase)) {
      const sentence = text.sentences[match.sentence]
      if (!sentence || firstSentenceOf(text, sentence.block + 1) !== match.sentence + 1) continue
      const words = text.document.blocks[sentence.block]?.text.slice(sentence.start, sentence.end) ?? ''
      const leads = /:$|\b(?:following|these|below)\b/i.test(words)
      if (leads && sentence.endToken - sentence.firstToken <= most.line) found.add(sentence.block)
    }
  }
  return found
}

function isShort(text: Text, block: number): boolean {
  const first = text.sentences[firstSentenceOf(text, block)]
  const last = text.sentences[firstSentenceOf(text, block + 1) - 1]
  return first !== undefined && last !== undefined && last.endToken - first.firstToken <= most.entry
}
