import type { Document, Span } from '../document.ts'
import { sentencesOf } from '../text/sentences.ts'

/** Words with the text around them in their sentence, for a reader who does not have the document to hand. */
export interface Passage {
  readonly before: string
  readonly quote: string
  readonly after: string
}

/** The sentence that contains a span, split around it. Each side is cut at a word, with "…", after about `most` characters. */
export function passageAt(document: Document, span: Span, most = 160): Passage {
  const text = document.blocks[span.block]?.text ?? span.quote
  const sentences = sentencesOf(text)
  const from = sentences.findLast(s => s.start <= span.start)?.start ?? 0
  const to = sentences.find(s => s.end >= span.end)?.end ?? text.length
  return {
    before: lastPart(text.slice(Math.min(from, span.start), span.start), most),
    quote: oneLine(span.quote),
    after: firstPart(text.slice(span.end, Math.max(to, span.end)), most),
  }
}

/** A passage as one line of text. */
export function passageText({ before, quote, after }: Passage): string {
  return before + quote + after
}

function firstPart(text: string, most: number): string {
  const line = oneLine(text)
  if (line.length <= most) return line
  return `${line.slice(0, most).replace(/\s+\S*$/, '')} …`
}

function lastPart(text: string, most: number): string {
  const line = oneLine(text)
  if (line.length <= most) return line
  return `… ${line.slice(-most).replace(/^\S*\s+/, '')}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
