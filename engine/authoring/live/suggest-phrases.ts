import type { Rule } from '../../rules/schema.ts'

/** Words that no phrase begins or ends with, and that are none by themselves. */
const joining = new Set(
  'a an and any are as at be been being but by can did do does for from had has have he her his i if in is it its may more must my no not of on or our she should so some such than that the their them then there these they this those to under up was we were when where which who will with would you your'.split(
    ' ',
  ),
)

const longest = 4
const mostSuggested = 8

/** Words that somebody marked as a phrase, without joining words at either end; undefined where none are left. */
export function phraseOfWords(words: string): string | undefined {
  const kept = trimmed(wordsOf(words))
  return kept.length === 0 ? undefined : kept.join(' ')
}

/**
 * Phrases that an author may want to add, from the examples: words of those that should be met and of none that should not, those of
 * several examples first. Phrases that are there already are left out.
 */
export function suggestedPhrases(
  wanted: readonly string[],
  unwanted: readonly string[],
  there: readonly string[],
): readonly string[] {
  const barred = new Set(unwanted.flatMap(text => phrasesIn(text)))
  const known = new Set(there.map(phrase => phrase.toLowerCase()))
  const counts = new Map<string, number>()
  for (const text of wanted) {
    for (const phrase of new Set(phrasesIn(text))) {
      if (!barred.has(phrase) && !known.has(phrase)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1)
    }
  }
  const ranked = [...counts].toSorted(
    ([a, timesA], [b, timesB]) => timesB - timesA || wordsIn(b) - wordsIn(a) || (a < b ? -1 : 1),
  )
  const chosen: string[] = []
  for (const [phrase] of ranked) {
    if (chosen.length === mostSuggested) break
    if (!chosen.some(one => ` ${one} `.includes(` ${phrase} `) || ` ${phrase} `.includes(` ${one} `)))
      chosen.push(phrase)
  }
  return chosen
}

/** The examples of a rule by whether its author wants the words that it looks for in them. */
export function examplesFor(rule: Rule): { readonly wanted: readonly string[]; readonly unwanted: readonly string[] } {
  if (rule.kind === 'wording') return { wanted: rule.examples.flag, unwanted: rule.examples.pass }
  const { covered, weak, missing } = rule.examples
  return { wanted: [...covered, ...weak], unwanted: missing }
}

/** Every run of up to four words inside a sentence that neither begins nor ends with a joining word. */
function phrasesIn(text: string): readonly string[] {
  return text.split(/[.!?:;\n|]+/).flatMap(sentence => {
    const words = wordsOf(sentence)
    return words.flatMap((_, from) =>
      Array.from({ length: longest }, (_, n) => words.slice(from, from + n + 1)).flatMap((run, n) =>
        run.length === n + 1 && trimmed(run).length === run.length ? [run.join(' ')] : [],
      ),
    )
  })
}

function trimmed(words: readonly string[]): readonly string[] {
  const first = words.findIndex(word => !joining.has(word) && !/^\d+$/.test(word))
  const last = words.findLastIndex(word => !joining.has(word) && !/^\d+$/.test(word))
  return first < 0 ? [] : words.slice(first, last + 1)
}

/** The words of a text in small letters, without signs that mean something in a phrase. */
function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
}

function wordsIn(phrase: string): number {
  return phrase.split(' ').length
}
