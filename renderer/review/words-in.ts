import type { Block, Span } from '../../engine/document.ts'

/** Every span of a document that has these words, whatever their case; at most `most` of them. None for no words. */
export function spansOfWords(blocks: readonly Block[], words: string, most = 50): Span[] {
  const sought = folded(words.trim().replace(/\s+/g, ' '))
  const spans: Span[] = []
  if (sought === '') return spans
  for (const [block, { text }] of blocks.entries()) {
    const searched = folded(text)
    for (let start = searched.indexOf(sought); start >= 0; start = searched.indexOf(sought, start + sought.length)) {
      const end = start + sought.length
      spans.push({ block, start, end, quote: text.slice(start, end) })
      if (spans.length === most) return spans
    }
  }
  return spans
}

/** In small letters, each where it was: a letter whose small form is longer stays as it is. */
function folded(text: string): string {
  const small = text.toLowerCase()
  return small.length === text.length
    ? small
    : [...text].map(one => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('')
}
