import type { Document } from '../../engine/document.ts'
import { passageDocument } from './passage-document.ts'

/**
 * Markdown of paragraphs, headings, lists and tables, read as from a Word file. Lines of one paragraph are joined; the marks of bold and
 * italic words, which no Word file has, are left out.
 */
export function markdownDocument(markdown: string): Document {
  return passageDocument(asPassage(markdown.replace(marks, '$2')), '')
}

const marks = /(\*\*|(?<![\w*])\*(?=\S))((?:(?!\1)[^\n])+?)\1/g

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
