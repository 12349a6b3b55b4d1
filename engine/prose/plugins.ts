import retextIndefiniteArticle from 'retext-indefinite-article'
import retextPassive from 'retext-passive'
import retextReadability from 'retext-readability'
import retextRepeatedWords from 'retext-repeated-words'
import retextSimplify from 'retext-simplify'
import { type Processor, unified } from 'unified'
import type { ProsePlugin } from './plugin-names.ts'
import { regularPassive } from './regular-passive.ts'

interface Known {
  readonly make: () => Processor
  /** Whether it could say anything of a sentence with these words, in small letters; asked first, so that few sentences get a tree. */
  readonly couldSay?: (words: readonly string[]) => boolean
}

/** What may call for the other article: a vowel, an h, a number, or letters that are spelt out. */
const afterA = /^(?:[aeiouh\d]|[^aeiou]{1,5}$)/
const afterAn = /^(?:[^aeio]|eu|one|[^aeiou]{1,5}$)/

/** Of shorter sentences a single long word decides how hard they seem. */
const readableWords = 15

/** How each plugin is made. It must work without waiting, and tell what it found by `file.message` with a place. */
const known: Readonly<Record<ProsePlugin, Known>> = {
  passive: { make: () => unified().use(retextPassive).use(regularPassive) as unknown as Processor },
  'repeated-words': {
    make: () => unified().use(retextRepeatedWords) as unknown as Processor,
    couldSay: words => words.some((word, i) => word === words[i + 1]),
  },
  readability: {
    make: () => unified().use(retextReadability, { age: 18, minWords: readableWords }) as unknown as Processor,
    couldSay: words => words.length >= readableWords,
  },
  simpler: { make: () => unified().use(retextSimplify) as unknown as Processor },
  'indefinite-article': {
    make: () => unified().use(retextIndefiniteArticle) as unknown as Processor,
    couldSay: words =>
      words.some(
        (word, i) =>
          (word === 'a' && afterA.test(words[i + 1] ?? '')) || (word === 'an' && afterAn.test(words[i + 1] ?? '')),
      ),
  },
}

const made = new Map<ProsePlugin, Processor>()

/** A processor with one plugin, made when it is first used. */
export function processorOf(plugin: ProsePlugin): Processor {
  const processor = made.get(plugin) ?? known[plugin].make().freeze()
  made.set(plugin, processor)
  return processor
}

/** Whether a plugin could say anything of a sentence with these words, in small letters. */
export function couldSay(plugin: ProsePlugin, words: readonly string[]): boolean {
  return known[plugin].couldSay?.(words) ?? true
}
