/** Words of a document in quotation marks on one line of a terminal, cut where they are longer than `most` characters. */
export function shortQuote(quote: string, most: number): string {
  const line = quote.replace(/\s+/g, ' ').trim()
  return `“${line.length > most ? `${line.slice(0, most - 1)}…` : line}”`
}
