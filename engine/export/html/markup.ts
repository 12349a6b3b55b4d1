/** HTML whose text is already escaped. Only `markup` makes it, so nothing from a document reaches a page unescaped. */
export interface Markup {
  readonly html: string
}

type Value = string | number | Markup | readonly Markup[] | undefined

/** HTML from a template: every string put into it is escaped, for text and for attributes in double quotes alike. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { html: parts.map((part, i) => part + (i < values.length ? written(values[i]) : '')).join('') }
}

function written(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escaped(value)
  return 'html' in value ? value.html : value.map(v => v.html).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, c => entities[c] ?? c)
    .replace(controls, '\ufffd')
}

/** Control characters, which HTML does not allow, apart from tab and line ends. */
const controls = /(?![\t\n\r])\p{Cc}/gu
