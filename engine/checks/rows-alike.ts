import type { Block, Range } from '../document.ts'
import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { spanOfMatch } from '../text/spans.ts'
import { foldedWords } from '../text/words.ts'
import { namedCharacteristics } from './characteristics.ts'
import { noOptions, requirementCheck } from './check.ts'

interface Row {
  readonly block: number
  readonly says: string
}

/** Whether several groups in an impact assessment have the same answer. */
export const rowsAlike = requirementCheck({
  name: 'rows-alike',
  about: 'Whether the rows of an impact assessment differ from group to group. What the phrases find comes first.',
  options: noOptions,
  judge: (subject, byPhrases) => {
    if (byPhrases.verdict !== 'covered' && byPhrases.evidence.length > 0) return byPhrases
    const rows = rowsOf(subject)
    const same = Map.groupBy(rows, row => row.says)
    const [most] = [...same.values()].sort((a, b) => b.length - a.length)
    if (!most || most.length < 3) return { verdict: 'covered', evidence: [] }
    const evidence = most.slice(0, 4).map((row): Evidence => {
      const quote = subject.document.blocks[row.block]?.text ?? ''
      return { block: row.block, start: 0, end: quote.length, quote, basis: 'check' }
    })
    const nearlyAll = most.length >= 5 ? most.length * 3 >= rows.length * 2 : most.length === rows.length
    const verdict = nearlyAll ? 'missing' : 'weak'
    return { verdict, evidence, reason: `${most.length} of ${rows.length} groups have the same answer.` }
  },
})

/** An answer that sees no effect: the first cell beside it names a group, whatever it is called. */
const noEffect = /^\s*(?:neutral|none|nil|n\/a|no (?:impact|effect|change|difference)|nobody|not affected)\b/i

/** For each line or row that begins with a characteristic, or that sees no effect on a group, the answer, without the words that name characteristics. */
function rowsOf(subject: Subject): Row[] {
  const { text, document } = subject
  const { blocks } = document
  const named = Map.groupBy(
    namedCharacteristics(subject).map(match => spanOfMatch(text, match)),
    span => span.block,
  )
  return blocks.flatMap((block, index): Row[] => {
    const next = blocks[index + 1]
    const beside = next && block.cell?.column === 0 && next.cell?.row === block.cell.row ? index + 1 : index
    const line = block.cell
      ? block.text
      : (/^[^.:]{3,45}:/.exec(block.text)?.[0] ?? (block.kind === 'heading' ? block.text : ''))
    const isGroup = named.get(index)?.some(span => span.end <= line.length)
    if (!isGroup && (beside === index || !noEffect.test(blocks[beside]?.text ?? ''))) return []
    const answer = beside !== index ? beside : block.kind === 'heading' ? index + 1 : index
    const own = without(blocks[answer]?.text ?? '', answer === index ? line.length : 0, named.get(answer) ?? [])
    const says = answer === index || !block.cell ? own : `${own} ${restOfRow(blocks, answer)}`
    return says.trim() === '' ? [] : [{ block: answer, says }]
  })
}

/** The folded words of the cells that follow a cell in its row, such as the reason beside "Negative". */
function restOfRow(blocks: readonly Block[], answer: number): string {
  const row = blocks[answer]?.cell?.row
  const end = blocks.findIndex((block, i) => i > answer && block.cell?.row !== row)
  const rest = blocks.slice(answer + 1, end < 0 ? undefined : end)
  return foldedWords(rest.map(block => block.text).join(' ')).join(' ')
}

/** The folded words of a text from an offset onwards, without those in the given ranges. */
function without(text: string, from: number, ranges: readonly Range[]): string {
  let at = from
  let rest = ''
  for (const { start, end } of ranges) {
    rest += ` ${text.slice(at, Math.max(at, start))}`
    at = Math.max(at, end)
  }
  return foldedWords(`${rest} ${text.slice(at)}`).join(' ')
}
