import type { Text } from '../../text/text.ts'

/** What a question is answered with: "no", "yes", or undefined where it is no question or has no such answer. */
export type AnswerTo = (sentence: number) => 'no' | 'yes' | undefined

const negative =
  /^\s*(?:no|none|never|not (?:available|offered|provided|applicable|given|covered|included|at present)|n\/a|unavailable|withdrawn|✗|✘)\s*[.!]?\s*$/i
const no =
  /^\s*(?:a[.:)]\s*)?(?:no|never|unfortunately not|i'm afraid not|not at present|not at all|certainly not|of course not|by no means)\b(?!\s+(?:one|later|matter|doubt|exceptions?)\b)/i
const yes = /^\s*(?:a[.:)]\s*)?yes\b/i

/**
 * Answers questions by the sentence after them, in the same paragraph or the next, and labels in a table by the cells beside them: a
 * row whose other cells all say "No" or "Not available" is denied.
 */
export function answersOf(text: Text): AnswerTo {
  const { blocks } = text.document
  const denied = deniedLabels(text)
  return sentence => {
    const place = text.sentences[sentence]
    const block = blocks[place?.block ?? -1]
    if (!place || !block) return undefined
    if (denied.has(place.block)) return 'no'
    if (block.text[place.end - 1] !== '?') return undefined
    const next = text.sentences[sentence + 1]
    const words = next ? blocks[next.block]?.text.slice(next.start, next.end) : undefined
    if (!next || words === undefined || next.block > place.block + 1) return undefined
    return no.test(words) ? 'no' : yes.test(words) ? 'yes' : undefined
  }
}

/** The first cells of rows in which all other cells deny. */
function deniedLabels(text: Text): ReadonlySet<number> {
  const found = new Set<number>()
  let label = -1
  let row = ''
  let cells = 0
  let allDeny = true
  const close = () => {
    if (label >= 0 && cells > 0 && allDeny) found.add(label)
  }
  for (const [index, { cell, text: words }] of text.document.blocks.entries()) {
    const key = cell ? `${cell.table}:${cell.row}` : ''
    if (key !== row) {
      close()
      row = key
      label = cell && cell.column === 0 ? index : -1
      cells = 0
      allDeny = true
    } else if (cell) {
      cells++
      allDeny &&= negative.test(words)
    }
  }
  close()
  return found
}
