import type { Said } from '../../engine/review/said/said.ts'
import { emptyProfile } from '../../engine/rules/profile.ts'
import { requirement, rulesOf, subjectOf } from './rules.ts'

const loaded = rulesOf({ requirements: requirement('{ covered: [x] }') })

/**
 * How the words between two asterisks of a small document are said: "You may *appeal*." With `asked` every denial counts as one that
 * the rule's own words ask for.
 */
export function saidOf(marked: string, asked = false): Said {
  const at = marked.indexOf('*')
  const words = marked.slice(at + 1, marked.indexOf('*', at + 1))
  const { subject } = subjectOf(marked.replaceAll('*', ''), loaded, emptyProfile)
  const { text } = subject
  const line = marked.slice(0, at).split('\n').length - 1
  const before = (marked.split('\n')[line] ?? '').slice(0, (marked.split('\n')[line] ?? '').indexOf('*'))
  for (let first = 0; first < text.tokenCount; first++) {
    const block = text.document.blocks[text.tokenBlock[first] ?? 0]
    const start = text.tokenStart[first] ?? 0
    if (!block?.text.startsWith(words, start) || !before.endsWith(block.text.slice(Math.max(0, start - 12), start)))
      continue
    let end = first + 1
    while (
      end < text.tokenCount &&
      (text.tokenEnd[end] ?? 0) <= start + words.length &&
      text.tokenBlock[end] === text.tokenBlock[first]
    )
      end++
    return subject.said(text.tokenSentence[first] ?? 0, first, end, () => asked)
  }
  throw new Error(`no words between asterisks in: ${marked}`)
}
