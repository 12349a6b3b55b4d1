import type { Document } from '../document.ts'

/** How many paragraphs with words a version has, and how many of these another has word for word. */
export function paragraphsKept(before: Document, after: Document): { readonly before: number; readonly kept: number } {
  const there = new Set(textsOf(after))
  const texts = textsOf(before)
  return { before: texts.length, kept: texts.filter(text => there.has(text)).length }
}

function textsOf({ blocks }: Document): string[] {
  return blocks.map(({ text }) => text.replace(/\s+/g, ' ').trim()).filter(text => text !== '')
}
