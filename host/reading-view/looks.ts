import type { Block } from '../../engine/document.ts'

interface Look {
  readonly id: string
  readonly html: string
}

const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8]

const looks: readonly Look[] = [
  { id: 'plain', html: 'p:fresh' },
  { id: 'title', html: 'h1:fresh' },
  ...levels.map(level => ({ id: `heading${level}`, html: `h${Math.min(level + 2, 6)}:fresh` })),
  ...(['ul', 'ol'] as const).flatMap(list =>
    levels.map(level => ({ id: `${list}${level}`, html: `${'ul|ol > li > '.repeat(level)}${list} > li:fresh` })),
  ),
  { id: 'quoted', html: 'p.quoted:fresh' },
  { id: 'contents', html: 'p.contents:fresh' },
  { id: 'boxed', html: 'p.boxed:fresh' },
]

/** How mammoth writes each look; the ids are those of `lookOf`. */
export const styleMap: readonly string[] = ['u => u', ...looks.map(({ id, html }) => `p.${id} => ${html}`)]

/** The style part that declares the looks, so that mammoth knows them. The file's own styles never reach it. */
export const stylesXml = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${looks
  .map(({ id }) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/></w:style>`)
  .join('')}</w:styles>`

/** The look of a block: as what our reader took it for, so that the pages and the findings agree. */
export function lookOf({ kind, level = 0, number, quoted, part }: Block): string {
  if (kind === 'title' || kind === 'contents') return kind
  if (kind === 'heading') return `heading${clamped(level - 1)}`
  if (kind === 'list-item') return `${/[\p{L}\p{N}]/u.test(number ?? '') ? 'ol' : 'ul'}${clamped(level)}`
  if (quoted) return 'quoted'
  return part === 'text-box' ? 'boxed' : 'plain'
}

function clamped(level: number): number {
  return Math.max(0, Math.min(8, level))
}
