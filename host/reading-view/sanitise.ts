import sanitizeHtml from 'sanitize-html'

/**
 * mammoth's HTML cut down to what a page may hold: paragraphs, headings, lists, tables, inline marks, our own anchors. No address,
 * no style, no class but ours, no id but an anchor's.
 */
export function sanitised(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
      ...['strong', 'em', 'u', 's', 'sup', 'sub', 'a'],
    ],
    allowedAttributes: { a: ['id'], th: ['colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
    allowedClasses: { p: ['quoted', 'contents', 'boxed'] },
    allowedSchemes: [],
    enforceHtmlBoundary: false,
    parseStyleAttributes: false,
    nestingLimit: 200,
  })
}
