/** A stretch of a sample's text with what Word makes of it. */
export interface Stretch {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly change?: 'inserted' | 'deleted'
  readonly link?: string
  /** A footnote that hangs on the end of the stretch. */
  readonly note?: string
  /** A comment of the authors on the stretch, and the reply to it. */
  readonly comment?: { readonly text: string; readonly reply: string }
}

const pattern =
  /\*\*(?<bold>.+?)\*\*|__(?<italic>.+?)__|\{\+(?<inserted>.+?)\+\}|\{-(?<deleted>.+?)-\}|\[(?<linked>[^\]]+)\]\((?<link>[^)]+)\)|\{note:(?<note>.+?)\}|\{comment:(?<on>[^|]+)\|(?<comment>[^|]+)\|(?<reply>[^}]+)\}/g

/**
 * Reads the marks of a sample's text: **bold**, __italic__, {+inserted+}, {-deleted-}, [text](address), {note:footnote} and
 * {comment:words|comment|reply}.
 */
export function readInline(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const found of text.matchAll(pattern)) {
    if (found.index > at) stretches.push({ text: text.slice(at, found.index) })
    at = found.index + found[0].length
    const { bold, italic, inserted, deleted, linked, link, note, on, comment, reply } = found.groups ?? {}
    if (bold !== undefined) stretches.push({ text: bold, bold: true })
    else if (italic !== undefined) stretches.push({ text: italic, italic: true })
    else if (inserted !== undefined) stretches.push({ text: inserted, change: 'inserted' })
    else if (deleted !== undefined) stretches.push({ text: deleted, change: 'deleted' })
    else if (linked !== undefined) stretches.push({ text: linked, link: link ?? '' })
    else if (note !== undefined) stretches.push({ text: '', note })
    else stretches.push({ text: on ?? '', comment: { text: comment ?? '', reply: reply ?? '' } })
  }
  if (at < text.length) stretches.push({ text: text.slice(at) })
  return stretches
}
