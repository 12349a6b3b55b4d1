import { z } from 'zod'
import { loadedProse, loadProse } from '../prose/loaded.ts'
import { prosePlugins } from '../prose/plugin-names.ts'
import type { FlaggedSpan } from '../review/flag.ts'
import type { Subject } from '../review/subject.ts'
import { spanOfSentence } from '../text/spans.ts'
import { wordingCheck } from './check.ts'

/** How far after the words of a rule a plugin's words may begin, in characters: "will not normally be". */
const near = 20

/**
 * What a plugin of retext flags: with `after: phrases` the words that closely follow the rule's phrases, together with them; else
 * anywhere in running text, and of `words` only where they are given. Headings, titles and contents lists are left out.
 */
export const prose = wordingCheck({
  name: 'prose',
  ready: loadProse,
  about: 'What a plugin of retext finds in the sentences: passives, repeated or hard words, articles.',
  options: z.strictObject({
    plugin: z.enum(prosePlugins),
    after: z.literal('phrases').optional(),
    words: z.array(z.string()).optional(),
  }),
  find: (subject, byPhrases, { plugin, after, words }) => {
    const wanted = words && new Set(words)
    const sentences = (after ? sentencesOf(subject, byPhrases) : allOf(subject))
      .filter(isRunningText(subject))
      .filter(sentence => words === undefined || hasOneOf(subject, sentence, words))
    const found = loadedProse()(plugin, subject.text, sentences).filter(
      m => wanted?.has(m.quote.toLowerCase()) !== false,
    )
    if (!after) return found.map(({ instead, ...span }) => withReason(span, instead))
    return byPhrases.flatMap((hit): FlaggedSpan[] => {
      const { text = '' } = subject.document.blocks[hit.block] ?? {}
      const next = found.find(m => m.block === hit.block && m.start >= hit.end && m.start - hit.end <= near)
      return next ? [{ block: hit.block, start: hit.start, end: next.end, quote: text.slice(hit.start, next.end) }] : []
    })
  },
})

function withReason(span: FlaggedSpan, instead: readonly string[]): FlaggedSpan {
  return instead.length === 0
    ? span
    : { ...span, reason: `Perhaps: ${instead.map(words => `“${words}”`).join(' or ')}.` }
}

function sentencesOf({ text }: Subject, hits: readonly FlaggedSpan[]): readonly number[] {
  const wanted = new Set<number>()
  for (const { block, start } of hits) {
    for (let s = text.firstSentence[block] ?? 0; s < (text.firstSentence[block + 1] ?? 0); s++) {
      const sentence = text.sentences[s]
      if (sentence && sentence.start <= start && start < sentence.end) wanted.add(s)
    }
  }
  return [...wanted].sort((a, b) => a - b)
}

function allOf({ text }: Subject): readonly number[] {
  return [...text.sentences.keys()]
}

function isRunningText({ text, document }: Subject): (sentence: number) => boolean {
  return sentence => {
    const kind = document.blocks[text.sentences[sentence]?.block ?? -1]?.kind
    return kind !== 'heading' && kind !== 'title' && kind !== 'contents'
  }
}

function hasOneOf({ text }: Subject, sentence: number, words: readonly string[]): boolean {
  const said = spanOfSentence(text, sentence).quote.toLowerCase()
  return words.some(word => said.includes(word))
}
