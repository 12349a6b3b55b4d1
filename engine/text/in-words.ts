type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Piece[])[]; readonly optional: boolean }

const classWords: ReadonlyMap<string, string> = new Map([
  ['number', 'so many'],
  ['day', 'a day'],
  ['month', 'a month'],
  ['year', 'a year'],
  ['date', 'a date'],
  ['duration', 'a length of time'],
])

/**
 * A phrase of the notation as people read it: "blacklist…" for a word with its endings, "safe/brave space", "hard to reach [people]", "(as soon as or
 * without delay)"; word lists by their name: "‹post title›". Returns each alternative of a phrase that is a choice.
 */
export function phraseInWords(phrase: string): string[] {
  const pieces = new Reader(phrase).sequence()
  const [only] = pieces
  if (pieces.length === 1 && only?.kind === 'choice') return only.options.map(written)
  return [written(pieces)]
}

/** The word lists that a phrase names, such as "post-title", without numbers and dates. */
export function listsNamedIn(phrase: string): string[] {
  return [...phrase.matchAll(/<([a-z][a-z0-9-]*)>/g)].flatMap(([, name = '']) => (classWords.has(name) ? [] : [name]))
}

function written(pieces: readonly Piece[]): string {
  return pieces.map(piece => (piece.kind === 'text' ? piece.text : choiceInWords(piece))).join(' ')
}

function choiceInWords({ options, optional }: Extract<Piece, { kind: 'choice' }>): string {
  const texts = options.map(written)
  const single = texts.every(text => !text.includes(' '))
  const joined = texts.join(single ? '/' : ' or ')
  if (optional) return `[${joined}]`
  return single || texts.length === 1 ? joined : `(${joined})`
}

/** Reads the notation of `readPhrase`, for a phrase that it has accepted. */
class Reader {
  private readonly tokens: readonly string[]
  private at = 0

  constructor(phrase: string) {
    this.tokens = phrase.match(/[{}[\]|]|<[^>]*>|\.\.\d*|[^\s{}[\]|<>]+?(?=\.\.|[\s{}[\]|<>]|$)/g) ?? []
  }

  sequence(): Piece[] {
    const pieces: Piece[] = []
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (token === '|' || token === '}' || token === ']') return pieces
      this.at++
      if (token === '{' || token === '[')
        pieces.push({ kind: 'choice', options: this.options(), optional: token === '[' })
      else pieces.push({ kind: 'text', text: tokenInWords(token) })
    }
    return pieces
  }

  private options(): Piece[][] {
    const options: Piece[][] = []
    do options.push(this.sequence())
    while (this.tokens[this.at++] === '|')
    return options
  }
}

function tokenInWords(token: string): string {
  if (token.startsWith('..')) return '…'
  if (token.startsWith('<')) {
    const name = token.slice(1, -1)
    return classWords.get(name) ?? `‹${name.replaceAll('-', ' ')}›`
  }
  return token.replace(/^=/, '').replace(/[*~]$/, '…')
}
