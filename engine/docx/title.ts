import type { Block } from '../document.ts'

const longest = 150

/**
 * What the document is called: its title block, else its first heading, else the title in its properties, else its first
 * short line. "" where it has none of them.
 */
export function titleOf(blocks: readonly Block[], property: string): string {
  const body = blocks.filter(({ part }) => part === 'body')
  const heading = body.find(({ kind, text }) => kind === 'heading' && !/^(?:table of )?contents$/i.test(text.trim()))
  const short = blocks.find(({ text, kind }) => kind !== 'contents' && text.trim().length <= longest)
  const found = titleBlock(body) ?? heading?.text ?? (property.trim() === '' ? short?.text : property)
  return (found ?? '').replace(/[\s\u00ad]+/g, ' ').trim()
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
