import type { Block } from '../../engine/document.ts'

/** A block in the page: its number, which is shown but is no text, and an element that holds exactly its text. */
export function blockElement(index: number, number: string | undefined, inner: string): string {
  const label = number === undefined ? '' : `<span data-label="${escapeHtml(number)}"></span>`
  return `${label}<span data-block="${index}">${inner}</span>`
}

/** A block's text without pictures and bold: italics and hidden text are marked around its characters. */
export function plainText({ text, italic = [], hidden = [] }: Block): string {
  const marks = [
    ...italic.map(range => ({ ...range, tag: 'em' })),
    ...hidden.map(range => ({ ...range, tag: 's' })),
  ].sort((a, b) => a.start - b.start)
  let html = ''
  let at = 0
  for (const { start, end, tag } of marks) {
    if (start < at) continue
    html += `${escapeHtml(text.slice(at, start))}<${tag}>${escapeHtml(text.slice(start, end))}</${tag}>`
    at = end
  }
  return html + escapeHtml(text.slice(at))
}

/** Characters as they stand in HTML, in an element or a quoted attribute. A carriage return would be read as a line feed. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\r]/g, character => entities[character] ?? '')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}
