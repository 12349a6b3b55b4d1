import type { Document } from '../../engine/document.ts'
import { passageDocument } from './passage-document.ts'

/** Markdown of paragraphs, headings, lists and tables, read as from a Word file. Lines of one paragraph are joined. */
export function markdownDocument(markdown: string): Document {
  return passageDocument(asPassage(markdown), '')
}

function asPassage(markdown: string): string {
  const lines: string[] = []
  let joins = false
  for (const line of markdown.split('\n').map(l => l.trim())) {
    const starts = /^(?:#{1,6} |[-*] |\d+[.)] |\||> |\^ |= )/.test(line)
    const plain = line.replace(/^\* /, '- ').replace(/^#{4,6} /, '### ')
    if (joins && line !== '' && !starts) lines[lines.length - 1] = `${lines.at(-1)} ${plain}`
    else lines.push(plain)
    joins = line !== '' && !line.startsWith('#') && !line.startsWith('|')
  }
  return lines.join('\n')
}
