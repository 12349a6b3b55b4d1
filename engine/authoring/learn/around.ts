import type { Range } from '../../document.ts'
import { literalPhrase } from '../../text/literal-phrase.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { eachToken } from '../../text/tokens.ts'

/** What stands around flagged words, as phrases that an exception may be made of; absent where there is nothing of the kind. */
export interface Around {
  /** The flagged words. */
  readonly words: string
  /** The sentence in which they stand. */
  readonly sentence: string
  /** The name that they are part of: words with capital letters on both sides, such as "BAME Staff Network". */
  readonly name?: string
  /** The words directly before and after them, at most two. */
  readonly before?: string
  readonly after?: string
}

interface Word extends Range {
  readonly form: string
}

/** How many words an exception takes from before or after. */
const mostWords = 2

/** Reads what stands around a place of a text, inside its sentence. */
export function aroundPlace(text: string, place: Range): Around {
  const sentence = sentencesOf(text).find(({ start, end }) => start <= place.start && place.start < end) ?? {
    start: 0,
    end: text.length,
  }
  const words: Word[] = []
  eachToken(text, (start, end, _, form) => words.push({ start, end, form }), sentence.start, sentence.end)
  const before = words.filter(({ end }) => end <= place.start)
  const after = words.filter(({ start }) => start >= place.end)
  const said = (of: readonly Word[]) => {
    const [first, last] = [of[0], of.at(-1)]
    return first && last ? literalPhrase(text.slice(first.start, last.end)) : ''
  }
  const name = nameAround(text, place, before, after)
  const beforeWords = said(adjoining(text, before.slice(-mostWords), place.start))
  const afterWords = said(adjoiningAfter(text, after.slice(0, mostWords), place.end))
  return {
    words: literalPhrase(text.slice(place.start, place.end)),
    sentence: text.slice(sentence.start, sentence.end).trim(),
    ...(name === undefined ? {} : { name }),
    ...(beforeWords === '' ? {} : { before: beforeWords }),
    ...(afterWords === '' ? {} : { after: afterWords }),
  }
}

/** A mark that ends a part of a sentence: what stands beyond it is not directly beside the words. */
const parting = /[,;:()“”"–—]/

function adjoining(text: string, words: readonly Word[], to: number): readonly Word[] {
  return words.filter(({ end }) => !parting.test(text.slice(end, to)))
}

function adjoiningAfter(text: string, words: readonly Word[], from: number): readonly Word[] {
  return words.filter(({ start }) => !parting.test(text.slice(from, start)))
}

const joinsNames = /^(?:of|and|for|the|in)$/i

/** The words with capital letters that adjoin a place on either side, with the place; undefined where none do. */
function nameAround(text: string, place: Range, before: readonly Word[], after: readonly Word[]): string | undefined {
  let from = place.start
  let to = place.end
  for (const { start, end, form } of before.toReversed()) {
    if (parting.test(text.slice(end, from)) || !(/^\p{Lu}/u.test(form) || joinsNames.test(form))) break
    if (/^\p{Lu}/u.test(form) && !isFirst(before, start)) from = start
  }
  for (const { start, end, form } of after) {
    if (parting.test(text.slice(to, start)) || !(/^\p{Lu}/u.test(form) || joinsNames.test(form))) break
    if (/^\p{Lu}/u.test(form)) to = end
  }
  return from === place.start && to === place.end ? undefined : literalPhrase(text.slice(from, to))
}

/** The first word of a sentence has a capital letter whatever it is. */
function isFirst(words: readonly Word[], start: number): boolean {
  return words[0]?.start === start
}
