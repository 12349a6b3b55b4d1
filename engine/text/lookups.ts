import type { Block } from '../document.ts'
import type { Text } from './text.ts'

/** The number of the block that holds a sentence, or -1. */
export function blockOf(text: Text, sentence: number): number {
  return text.sentences[sentence]?.block ?? -1
}

/** The block that holds a sentence. */
export function blockWith(text: Text, sentence: number): Block | undefined {
  return text.document.blocks[blockOf(text, sentence)]
}

/** The number of the first sentence of a block, or of the next one where it holds none; for the block after the last, how many there are. */
export function firstSentenceOf(text: Text, block: number): number {
  return text.firstSentence[block] ?? text.sentences.length
}

/** The numbers of a block's sentences. */
export function sentencesIn(text: Text, block: number): number[] {
  const first = firstSentenceOf(text, block)
  return Array.from({ length: firstSentenceOf(text, block + 1) - first }, (_, i) => first + i)
}

/** The number of the sentence that holds a character of a block, or -1. */
export function sentenceAt(text: Text, block: number, offset: number): number {
  const end = firstSentenceOf(text, block + 1)
  for (let s = firstSentenceOf(text, block); s < end; s++) {
    const sentence = text.sentences[s]
    if (sentence && sentence.start <= offset && offset < sentence.end) return s
  }
  return -1
}

/** The number of the sentence that introduces the list in which a sentence stands, or -1. */
export function leadInOf(text: Text, sentence: number): number {
  return text.sentences[sentence]?.leadIn ?? -1
}

/** The number of the section of a block; 0, what comes before any heading, for a block that is not there. */
export function sectionOf(text: Text, block: number): number {
  return text.sectionOf[block] ?? 0
}

/** The numbers of the sections around a block, the innermost first. */
export function sectionsAround(text: Text, block: number): number[] {
  const sections: number[] = []
  for (let s = sectionOf(text, block); s >= 0; s = text.sections[s]?.parent ?? -1) sections.push(s)
  return sections
}

/** The block of the nearest heading over a block, or the block itself where it is one; -1 for none. */
export function headingOver(text: Text, block: number): number {
  return text.sections[sectionOf(text, block)]?.heading ?? -1
}
