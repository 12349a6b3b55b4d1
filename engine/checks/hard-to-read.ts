import { flesch } from 'flesch'
import { syllable } from 'syllable'
import type { Subject } from '../review/subject.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, wordingCheck } from './check.ts'

/** GOV.UK advises writers to split sentences of more than 25 words. */
const manyWords = 25
/** Too long even if all the words are short. */
const tooManyWords = 40
/** Flesch reading ease under 30: very difficult, as in law or science. */
const veryDifficult = 30

/** Sentences that are too long, or long and full of long words. Headings and contents lists are left out. */
export const hardToRead = wordingCheck({
  name: 'hard-to-read',
  about: 'Sentences of more than 40 words, or of more than 25 with a Flesch reading ease under 30.',
  options: noOptions,
  find: subject =>
    subject.text.sentences.flatMap((sentence, index) => {
      const block = subject.document.blocks[sentence.block]
      if (!block || block.kind === 'heading' || block.kind === 'contents') return []
      const words = sentence.endToken - sentence.firstToken
      if (words <= manyWords) return []
      if (words <= tooManyWords && readingEase(subject, index, words) >= veryDifficult) return []
      return [{ ...spanOfSentence(subject.text, index), whole: true }]
    }),
})

function readingEase(subject: Subject, sentence: number, words: number): number {
  return flesch({ sentence: 1, word: words, syllable: syllable(spanOfSentence(subject.text, sentence).quote) })
}
