import type { Block, Span } from '../../engine/document.ts'

/** Every place where words stand in a document, whatever their case; at most `most` of them. None for no words. */
export function placesOfWords(blocks: readonly Block[], words: string, most = 50): Span[] {
  const wanted = folded(words.trim().replace(/\s+/g, ' '))
  const places: Span[] = []
  if (wanted === '') return places
  for (const [block, { text }] of blocks.entries()) {
    const searched = folded(text)
    for (let start = searched.indexOf(wanted); start >= 0; start = searched.indexOf(wanted, start + wanted.length)) {
      const end = start + wanted.length
      places.push({ block, start, end, quote: text.slice(start, end) })
      if (places.length === most) return places
    }
  }
  return places
}

/** In small letters, each where it was: a letter whose small form is longer stays as it is. */
function folded(text: string): string {
  const small = text.toLowerCase()
  return small.length === text.length
    ? small
    : [...text].map(one => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('')
}
