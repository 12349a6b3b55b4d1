import type { Span } from '../document.ts'

/** The words of a wording's finding in quotation marks: “where possible”, with “and similar” where its places differ in them. */
export function wordsFound(places: readonly Pick<Span, 'quote'>[]): string {
  const first = places[0]?.quote ?? ''
  return `“${first}”${places.some(place => !sameWords(place.quote, first)) ? ' and similar' : ''}`
}

/** Whether two quotes are the same words to a reader: “Where possible” and “where possible”. */
export function sameWords(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(quote: string): string {
  return quote.toLowerCase().replace(/[\s-]+/g, ' ')
}
