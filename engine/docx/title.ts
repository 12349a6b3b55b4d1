import type { Block } from '../document.ts'

const longest = 150

/**
 * What the document is called: its title block, else a heading that comes before its text, else the title in its properties,
 * else its first heading, else its first short line. "" if it has none of them.
 */
export function titleOf(blocks: readonly Block[], property: string): string {
  const body = blocks.filter(({ part, kind }) => part === 'body' && kind !== 'contents')
  const heading = body.findIndex(
    ({ kind, text }) => kind === 'heading' && !/^(?:table of )?contents$/i.test(text.trim()),
  )
  const leads =
    heading >= 0 && body.slice(0, heading).every(({ text, cell }) => cell !== undefined || text.length <= longest)
  const short = blocks.find(({ text, kind }) => kind !== 'contents' && text.trim().length <= longest)?.text
  const first = heading < 0 ? undefined : body[heading]?.text
  const named = property.trim() === '' ? undefined : property
  const found = titleBlock(body) ?? (leads ? first : undefined) ?? named ?? first ?? short ?? ''
  return found.replace(/[\s\u00ad]+/g, ' ').trim()
}

/** A title may run over several lines set in the title's style. */
function titleBlock(body: readonly Block[]): string | undefined {
  const from = body.findIndex(({ kind }) => kind === 'title')
  if (from < 0) return undefined
  const lines = body.slice(from)
  const end = lines.findIndex(({ kind }) => kind !== 'title')
  return lines
    .slice(0, end < 0 ? undefined : end)
    .map(({ text }) => text.trim())
    .join(' ')
}
