import type { Range } from '../document.ts'
import type { English } from '../rules/english.ts'
import { sentencesOf } from '../text/sentences.ts'

/** The words by which names are known, folded. */
export interface NameWords {
  readonly heads: ReadonlySet<string>
  readonly sureHeads: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  readonly firstNames: ReadonlySet<string>
  readonly works: ReadonlySet<string>
  readonly worksOrVerbs: ReadonlySet<string>
}

/** The words by which names are known, from the shipped English. */
export function nameWordsOf({ exceptions }: English): NameWords {
  const folded = (list: readonly string[]) => new Set(list.map(word => word.toLowerCase()))
  return {
    heads: folded(exceptions['name-heads']),
    sureHeads: folded(exceptions['sure-name-heads']),
    titles: folded(exceptions['person-titles']),
    firstNames: folded(exceptions['first-names']),
    works: folded(exceptions.works),
    worksOrVerbs: folded(exceptions['works-or-verbs']),
  }
}

interface Word extends Range {
  readonly word: string
  readonly folded: string
  readonly capital: boolean
}

/** How a sentence uses capitals: a line in CAPITALS or in Title Case says nothing of names. */
type Style = 'plain' | 'title' | 'capitals'

const linking = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', '&'])
const linkingInWorks = new Set([...linking, 'a', 'an', 'at', 'with', 'from', 'by', 'is', 'my', 'your'])
/** Words that no name has in its middle. In Title Case they part a name from what comes before. */
const noName = new Set(
  'a an the our your their this that these those we you they it he she who which is are was were be been has have had do does did will shall must may might can could should not no any all every each some to in on at by with from as if or but than when where how why what please'.split(
    ' ',
  ),
)
const determiners = new Set('a an the her his their our this that my its another one s'.split(' '))
/** In words: a name in Title Case before its head, and a person's name. */
const longest = { titleCase: 4, person: 3 } as const

/**
 * The ranges of a text that are names: of bodies, laws, firms and places (capitals that lead to a word such as Network, Act or
 * Ltd), of people (a title or a first name and what follows) and of works (a film, a book, a song). Where everything has
 * capitals, only a sure head makes a name.
 */
export function nameRanges(text: string, words: NameWords): Range[] {
  return sentencesOf(text).flatMap(sentence => {
    const list = wordsOf(text, sentence)
    const style = styleOf(list, text[sentence.end - 1] === '.')
    if (style === 'plain' || (style === 'title' && list.length <= 3 && isPerson(list, words))) {
      return [
        ...runsOf(text, list, linking).flatMap(run => namedRun(run, words)),
        ...peopleIn(text, list, words),
        ...worksIn(text, list, words),
      ]
    }
    return inCapitals(text, list, style, words)
  })
}

/** Whether words at a place can be part of a name: its only lower-case words are linking words. */
export function mayBeName(text: string, start: number, end: number): boolean {
  if (isLowerCase(text, start)) return false
  const last = Math.max(start, text.lastIndexOf(' ', end - 1) + 1)
  return !isLowerCase(text, last) || linking.has(text.slice(last, end))
}

/** The ranges set in italics that are titles: more than one word, with capitals as titles have. */
export function italicTitles(text: string, italic: readonly Range[] | undefined): Range[] {
  return (italic ?? []).filter(({ start, end }) => {
    const list = wordsOf(text, { start, end })
    return list.length > 1 && list[0]?.capital === true && list.every(w => w.capital || linkingInWorks.has(w.word))
  })
}

function isLowerCase(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 97 && code <= 122
}

function wordsOf(text: string, { start, end }: Range): Word[] {
  const pattern = /[\p{L}\p{N}&](?:[\p{L}\p{N}&]|[’'.](?=[\p{L}\p{N}]))*/gu
  return [...text.slice(start, end).matchAll(pattern)].map(found => {
    const [word] = found
    const folded = word.toLowerCase().replace(/[’']s?$|[’']s$/, '')
    const at = start + found.index
    return { word, folded, capital: /^[\p{Lu}\p{N}&]/u.test(word), start: at, end: at + word.length }
  })
}

function styleOf(list: readonly Word[], fullStop: boolean): Style {
  const letters = list.filter(w => /\p{L}/u.test(w.word))
  if (letters.length > 1 && letters.every(w => w.word === w.word.toUpperCase())) return 'capitals'
  const long = letters.filter(w => w.word.length > 3)
  const lower = letters.some(w => !w.capital)
  return long.length > 1 && long.every(w => w.capital) && !(lower && fullStop) ? 'title' : 'plain'
}

/** Runs of capitalised words, with linking words between. A bracket inside belongs to the run where capitals go on after it. */
function runsOf(text: string, list: readonly Word[], links: ReadonlySet<string>): Word[][] {
  const runs: Word[][] = []
  let run: Word[] = []
  let bracketEnd = -1
  const close = () => {
    while (run.length > 0 && !run.at(-1)?.capital) run.pop()
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (const word of list) {
    const last = run.at(-1)
    const between = last ? text.slice(last.end, word.start) : ''
    if (last && between.includes('(') && bracketEnd < word.start) bracketEnd = endOfBracket(text, last.end)
    const parted = between.includes('(') ? bracketEnd < 0 : /[;:!?"”“\n]|[–—]| - /.test(between)
    if (parted || !(word.capital || (last && links.has(word.word)))) close()
    if (word.capital || run.length > 0) run.push(word)
  }
  close()
  return runs
}

/** The end of a short bracket that opens here and after which capitals go on, or -1. */
function endOfBracket(text: string, from: number): number {
  const found = /^\s?\([^()]{1,60}\)(?=\s[\p{Lu}\p{N}])/u.exec(text.slice(from, from + 80))
  return found ? from + found[0].length : -1
}

/** A run up to its last head, and what follows "of" or "for" after it: "the Alliance of BAME Charities", "… Act 2007". */
function namedRun(run: readonly Word[], { heads, sureHeads }: NameWords): Range[] {
  const head = run.findLastIndex(w => w.capital && heads.has(w.folded))
  const first = run[0]
  if (head < 0 || run.length < 2 || !first) return []
  let last = head
  const next = run[head + 1]?.word
  const sure = head > 0 || sureHeads.has(run[head]?.folded ?? '')
  if (sure && (next === 'of' || next === 'for' || next === 'on')) last = run.length - 1
  else while (/^\d/.test(run[last + 1]?.word ?? '')) last++
  return last === 0 ? [] : [{ start: first.start, end: run[last]?.end ?? first.end }]
}

function isPerson(list: readonly Word[], { titles, firstNames }: NameWords): boolean {
  const first = list[0]
  return (
    first !== undefined && (titles.has(first.folded) || firstNames.has(first.folded) || /^\p{Lu}$/u.test(first.word))
  )
}

function peopleIn(text: string, list: readonly Word[], { titles, firstNames }: NameWords): Range[] {
  return list.flatMap((word, i) => {
    const title = titles.has(word.folded)
    const initial = /^\p{Lu}$/u.test(word.word) && text[word.end] === '.'
    if (!word.capital || !(title || initial || firstNames.has(word.folded))) return []
    let last = i
    for (let next = i + 1; next < list.length && next - i <= longest.person; next++) {
      const before = list[next - 1]
      const after = list[next]
      if (!before || !after?.capital || !/^\.?[\s-]$/.test(text.slice(before.end, after.start))) break
      // A name is written with one capital: "Tom Savage", not "Tom BAME".
      if (after.word.length > 1 && after.word === after.word.toUpperCase()) break
      last = next
    }
    return last === i ? [] : [{ start: word.start, end: list[last]?.end ?? word.end }]
  })
}

const workAfter =
  /^[”"’']?(?:,| \() ?(?:(?:an?|the|her|his) )?(?:\w{1,15} )?(?:film|novel|play|song|book|memoir|musical|poem|documentary|album|opera)\b/

/** The rest of a cited title with its year: ": A Review (2015)". */
const cited = /^[”"’']?(?:: [A-Z][^.;()]{1,80})? \((?:19|20)\d\d\)/

/** Titles of works: capitals after "the film", before ", a novel by" or before a year in brackets, as works are cited. */
function worksIn(text: string, list: readonly Word[], { works, worksOrVerbs }: NameWords): Range[] {
  const at = new Map(list.map((word, i) => [word.start, i]))
  return runsOf(text, list, linkingInWorks).flatMap(run => {
    const [first] = run
    const last = run.at(-1)
    if (!first || !last) return []
    const i = at.get(first.start) ?? 0
    const capitals = run.filter(w => w.capital).length
    const cue = [list[i - 1], list[i - 2]].find(w => w && (works.has(w.folded) || worksOrVerbs.has(w.folded)))
    const alone =
      /^(?:\.|,|;|\)| \(|$)/.test(text.slice(last.end, last.end + 2)) && first.word !== first.word.toUpperCase()
    const sure = cue !== undefined && works.has(cue.folded) && (capitals > 1 || alone)
    const before = list.slice(Math.max(0, i - 5), i)
    const asNoun =
      cue !== undefined && capitals > 1 && before.some(w => determiners.has(w.folded) || w.word.endsWith('’s'))
    const rest = text.slice(last.end, last.end + 100)
    const named = sure || asNoun || (capitals > 1 && (workAfter.test(rest) || cited.test(rest)))
    return named ? [{ start: first.start, end: last.end }] : []
  })
}

/** Names where everything has capitals: a sure head with the few words before it, and an Act only with its year. */
function inCapitals(text: string, list: readonly Word[], style: Style, { sureHeads }: NameWords): Range[] {
  return list.flatMap((head, i) => {
    const year = /^\d{4}$/.test(list[i + 1]?.word ?? '')
    if (!head.capital || !sureHeads.has(head.folded)) return []
    if ((head.folded === 'act' || head.folded === 'acts') && !year) return []
    let first = i
    while (first > 0 && (i - first < longest.titleCase || year)) {
      const before = list[first - 1]
      const between = text.slice(before?.end, list[first]?.start)
      if (!before || noName.has(before.folded) || /[.;:!?,–—]/.test(between)) break
      if (!before.capital && !linking.has(before.word)) break
      first--
    }
    if (style === 'capitals' && !year && i - first > 2) return []
    while (first < i && !list[first]?.capital) first++
    return first === i
      ? []
      : [{ start: list[first]?.start ?? head.start, end: year ? (list[i + 1]?.end ?? head.end) : head.end }]
  })
}
