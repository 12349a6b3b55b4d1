import { inflectionsOf } from './inflections.ts'
import { canonicalWord, eachToken } from './tokens.ts'
import { foldWord } from './words.ts'

/** A parsed phrase: what each position in it accepts. */
export type PhraseNode =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'prefix'; readonly word: string }
  | { readonly kind: 'exact'; readonly word: string }
  | { readonly kind: 'class'; readonly name: TokenClass }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'either'; readonly options: readonly (readonly PhraseNode[])[] }

/** The kinds of single word that a phrase can match. */
export type TokenClass = 'number' | 'day' | 'month' | 'year'

/** A mistake in a phrase; `at` counts UTF-16 units from its start. */
export class PhraseError extends Error {
  readonly at: number
  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}

/** Word lists by the name that `<name>` refers to, in the same notation. */
export type WordLists = ReadonlyMap<string, string>

const kind = '{calendar|working|business|school|clear|full|consecutive}'
const kindOfDay = `[${kind}] ${kind}`
const ordinal =
  '{first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fourteenth|fifteenth|twentieth|<day>}'
const unit = '{hour*|day|days|week|weeks|fortnight|fortnights|month|months|year|years}'
const builtIn: WordLists = new Map([
  [
    'duration',
    `{<number> [[{to|or}] <number>] [${kindOfDay}] ${unit}|${ordinal} ${kindOfDay} day|[${kindOfDay}] day <number>}`,
  ],
  ['date', '{[<day>] [of] <month> [<year>]|<day> <day> <year>|<day> <day> <day>}'],
])
const classes = new Set<string>(['number', 'day', 'month', 'year'])

/**
 * Reads the phrase notation: words; `word*` any ending, after three letters or more; `word~` its inflections: those of a regular
 * verb and noun and of the common irregular ones; `{a|b c}` either; `[x]` optional; `..` up to three words between, `..6` up to
 * six; `<number>`, `<date>`, `<duration>` and the word lists given; `=BAME` exact case. Throws PhraseError, also for a phrase that has
 * more than 20,000 parts with its word lists, or more than 50 groups and lists inside one another.
 */
export function readPhrase(phrase: string, lists: WordLists): readonly PhraseNode[] {
  return measurePhrase(phrase, lists).nodes
}

/** As `readPhrase`, with how many parts the phrase has, those of its word lists among them. */
export function measurePhrase(
  phrase: string,
  lists: WordLists,
): { readonly nodes: readonly PhraseNode[]; readonly parts: number } {
  const reader = new Reader(phrase, lists, [])
  const parts = reader.sequence('')
  if (parts.length === 0) throw new PhraseError('the phrase has no words', 0)
  const first = parts[0]
  const last = parts.at(-1)
  if (first?.kind === 'gap' || last?.kind === 'gap') throw new PhraseError('a phrase cannot begin or end with ..', 0)
  if (canBeEmpty(parts)) throw new PhraseError('every word of the phrase is optional', 0)
  return { nodes: parts, parts: reader.size }
}

function canBeEmpty(parts: readonly PhraseNode[]): boolean {
  return parts.every(p => p.kind === 'gap' || (p.kind === 'either' && p.options.some(canBeEmpty)))
}

interface ReadList {
  readonly phrase: string
  readonly node: PhraseNode
  /** How many parts it has, with those of the lists in it. */
  readonly parts: number
  /** How many groups and lists are inside one another in it. */
  readonly depth: number
}

const mostParts = 20_000
const deepest = 50

/** The words of phrases that were read without a mistake: rules and concepts use the same ones thousands of times. */
const readWords = new Map<string, readonly PhraseNode[]>()
const mostReadWords = 50_000

/** The word lists that were read without a mistake, since hundreds of phrases name the same ones. */
const readLists = new WeakMap<WordLists, Map<string, ReadList>>()

class Reader {
  private at = 0
  private parts = 0
  private depth = 0
  /** The greatest depth so far. */
  private deep = 0
  private readonly text: string
  private readonly lists: WordLists
  private readonly open: readonly string[]

  constructor(text: string, lists: WordLists, open: readonly string[]) {
    this.text = text
    this.lists = lists
    this.open = open
  }

  /** How many parts were read so far, with those of word lists. */
  get size(): number {
    return this.parts
  }

  sequence(end: string): PhraseNode[] {
    const parts: PhraseNode[] = []
    for (;;) {
      while (this.text[this.at] === ' ') this.at++
      const c = this.text[this.at]
      // A copy has no room to grow: what is read of word lists is kept.
      if (c === undefined || (end !== '' && end.includes(c))) return parts.slice()
      const item = this.item(c)
      this.grow(item.length)
      parts.push(...item)
    }
  }

  private grow(parts: number): void {
    this.parts += parts
    if (this.parts > mostParts)
      throw new PhraseError(`the phrase has more than ${mostParts} parts with its word lists`, this.at)
  }

  private deepen(by: number): void {
    this.deep = Math.max(this.deep, this.depth + by)
    if (this.deep > deepest)
      throw new PhraseError(`more than ${deepest} groups and lists are inside one another`, this.at)
  }

  private item(c: string): readonly PhraseNode[] {
    if (c === '{' || c === '[') return [this.group(c)]
    if (c === '<') return [this.named()]
    if (c === '}' || c === ']' || c === '>' || c === '|') throw new PhraseError(`"${c}" without its opening`, this.at)
    if (this.text.startsWith('..', this.at)) return [this.gap()]
    return this.word()
  }

  private group(open: string): PhraseNode {
    const from = this.at++
    this.deepen(1)
    this.depth++
    const close = open === '{' ? '}' : ']'
    const options: PhraseNode[][] = []
    for (;;) {
      options.push(this.sequence(`|${close}`))
      const c = this.text[this.at++]
      if (c === undefined) throw new PhraseError(`"${open}" is not closed`, from)
      if (c === close) break
    }
    this.depth--
    const empty = options.findIndex(o => o.length === 0)
    if (empty >= 0) throw new PhraseError(`an empty choice between ${open} and ${close}`, from)
    return { kind: 'either', options: open === '[' ? [...options, []] : options }
  }

  private gap(): PhraseNode {
    this.at += 2
    const digits = /^\d{1,2}/.exec(this.text.slice(this.at))?.[0] ?? ''
    this.at += digits.length
    const most = digits === '' ? 3 : Number(digits)
    if (most < 1 || most > 12) throw new PhraseError('.. takes 1 to 12 words', this.at)
    return { kind: 'gap', most }
  }

  private named(): PhraseNode {
    const from = this.at
    const close = this.text.indexOf('>', from)
    if (close < 0) throw new PhraseError('"<" is not closed', from)
    const name = this.text.slice(from + 1, close)
    this.at = close + 1
    if (classes.has(name)) return { kind: 'class', name: name as TokenClass }
    const phrase = this.lists.get(name) ?? builtIn.get(name)
    if (phrase === undefined) throw new PhraseError(`no word list is called <${name}>`, from)
    if (this.open.includes(name)) throw new PhraseError(`the word list <${name}> contains itself`, from)
    const known = readLists.get(this.lists) ?? new Map<string, ReadList>()
    readLists.set(this.lists, known)
    const read = known.get(name)
    try {
      const list = read?.phrase === phrase ? read : this.readList(name, phrase)
      known.set(name, list)
      this.grow(list.parts)
      this.deepen(list.depth)
      return list.node
    } catch (error) {
      if (error instanceof PhraseError)
        throw new PhraseError(`in <${name}>: ${error.message.replace(/^in <[^>]*>: /, '')}`, from)
      throw error
    }
  }

  private readList(name: string, phrase: string): ReadList {
    if (this.open.length >= deepest) this.deepen(deepest + 1)
    const inner = new Reader(phrase, this.lists, [...this.open, name])
    const node: PhraseNode = { kind: 'either', options: [inner.sequence('')] }
    return { phrase, node, parts: inner.parts, depth: inner.deep + 1 }
  }

  private word(): readonly PhraseNode[] {
    const from = this.at
    while (this.at < this.text.length && !' {}[]<>|'.includes(this.text[this.at] ?? '')) {
      if (this.text.startsWith('..', this.at)) break
      this.at++
    }
    const raw = this.text.slice(from, this.at)
    const known = readWords.get(raw)
    if (known) return known
    const nodes = this.wordNodes(raw, from)
    if (readWords.size > mostReadWords) readWords.clear()
    readWords.set(raw, nodes)
    return nodes
  }

  private wordNodes(raw: string, from: number): readonly PhraseNode[] {
    const exact = raw.startsWith('=')
    const ending = /[*~]$/.exec(raw)?.[0] ?? ''
    const words: string[] = []
    eachToken(raw, (_start, _end, _word, form) => words.push(form))
    const last = words.at(-1)
    if (last === undefined) throw new PhraseError(`"${raw}" has no letters`, from)
    if (exact && ending !== '') throw new PhraseError(`= and ${ending} do not go together`, from)
    if (ending === '*' && last.length < shortestPrefix)
      throw new PhraseError(`"${last}*" is too short: * takes three letters or more before it`, from)
    const single = (word: string, after: string): PhraseNode =>
      exact ? { kind: 'exact', word } : wordNode(word, after)
    const parted = words.map((word, i) => single(word, i === words.length - 1 ? ending : ''))
    if (words.length === 1 || !/^[^-]+(-[^-]+)+$/.test(raw)) return parted
    return [{ kind: 'either', options: [parted, [single(words.join(''), ending)]] }]
  }
}

const shortestPrefix = 3

/** What a word of a phrase accepts, by what stands after it: any ending, its inflections, or nothing more. */
function wordNode(form: string, ending: string): PhraseNode {
  if (ending === '*') return { kind: 'prefix', word: foldWord(form) }
  if (ending !== '~') return { kind: 'word', word: canonicalWord(form) }
  return { kind: 'either', options: inflectionsOf(form).map(word => [{ kind: 'word', word }]) }
}
