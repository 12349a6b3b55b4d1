import type { Text } from './text.ts'
import { canonicalWords } from './tokens.ts'

/** Tokens that stand for something else in a document, with the words that they stand for: "the Lamp" for "the staff network". */
export interface Renaming {
  readonly sentence: number
  readonly first: number
  readonly end: number
  readonly as: readonly string[]
}

/** The nouns in which names of organisations end. */
const organisationNoun =
  /^(?:trust|council|hospice|homes|housing|college|university|school|academy|museum|theatre|charity|association|society|foundation|ltd|limited|cic|plc|church|partnership|hospital|company|federation|institute|services|centre|library|orchestra|gallery|cooperative|co-operative)$/
/** Bodies that are never the author of a policy that names them. */
const otherBody =
  /\b(?:equality|human rights|commission|acas|information|charity commission|race equality|parliament|government|nhs england)\b/
const articleOfDocument = /^(?:this|these)$/
/** What "this" may stand before with a capital without being the document. */
const notADocument =
  /^(?:act|acts|regulations?|order|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|is|was|will|year|week|month|section|annex|appendix|part|chapter|schedule|form|stage|table|english|welsh)$/
const organisation = ['the', 'organisation'] as const
const longestName = 7
const longestMeaning = 10

/** “… the staff network (“the Lamp”)”: the words in the brackets, and those before them. */
const inBrackets =
  /\((?:[a-z]{2,12},? (?:to )?(?:as |called )?)?(?:the )?["\u201c\u2018'](?:the )?([A-Z][^"\u201d\u2019'()]{0,40})["\u201d\u2019']\)/g
/** “The Lamp” is / means …: the term, and what it means. */
const meaning =
  /["\u201c\u2018'](?:the |The )?([A-Z][^"\u201d\u2019'()]{0,40})["\u201d\u2019'] (?:is|are|means|mean|refers to|stands for) ([^.;:()\n]{4,120})/g

/**
 * Where a document calls something by a name of its own: its organisation by its name or as “the Trust”, a defined term, and itself as
 * “this Specification”. In reading order; none overlap. Costs one pass over the words.
 */
export function renamingsIn(text: Text): Renaming[] {
  const meanings = definedTerms(text)
  const own = ownOrganisations(text)
  const renamings: Renaming[] = []
  for (const [sentence, { firstToken, endToken }] of text.sentences.entries()) {
    for (let i = firstToken; i < endToken; i++) {
      const found = termAt(text, i, endToken, meanings) ?? nameAt(text, i, firstToken, endToken, own)
      if (!found) continue
      const withArticle = i > firstToken && text.tokenWord[i - 1] === 'the'
      renamings.push({ sentence, first: withArticle ? i - 1 : i, end: found.end, as: found.as })
      i = found.end - 1
    }
  }
  return renamings
}

interface Found {
  readonly end: number
  readonly as: readonly string[]
}

/** Terms by their words as written, with the words that they stand for. */
function definedTerms(text: Text): Map<string, readonly string[]> {
  const terms = new Map<string, readonly string[]>()
  for (const { text: words } of text.document.blocks) {
    if (!/["\u201c\u2018']/.test(words)) continue
    for (const match of words.matchAll(inBrackets)) {
      const before = canonicalWords(words.slice(Math.max(0, match.index - 80), match.index)).slice(-longestMeaning)
      add(terms, match[1] ?? '', before)
    }
    for (const [, term = '', means = ''] of words.matchAll(meaning))
      add(terms, term, canonicalWords(means).slice(0, longestMeaning))
  }
  return terms
}

function add(terms: Map<string, readonly string[]>, term: string, means: readonly string[]): void {
  const words = canonicalWords(term)
  if (words.length === 0 || means.length === 0) return
  const isOrganisation = organisationNoun.test(words.at(-1) ?? '') || means.some(word => organisationNoun.test(word))
  terms.set(term.trim(), isOrganisation ? organisation : means)
}

function termAt(text: Text, at: number, end: number, terms: ReadonlyMap<string, readonly string[]>): Found | undefined {
  if (terms.size === 0) return undefined
  let written = ''
  for (let to = at; to < Math.min(end, at + 4); to++) {
    written += `${written === '' ? '' : ' '}${text.tokenForm[to] ?? ''}`
    const as = terms.get(written)
    if (as) return { end: to + 1, as }
  }
  return undefined
}

/** The names of organisations that a document has in its title, in a header or three times. */
function ownOrganisations(text: Text): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { block, firstToken, endToken } of text.sentences) {
    const { kind, part } = text.document.blocks[block] ?? {}
    const weight =
      kind === 'title' || part === 'header' || part === 'footer' || (kind === 'heading' && block < 3) ? 3 : 1
    for (let i = firstToken; i < endToken; i++) {
      const end = nameEnd(text, i, endToken)
      if (end < 0) continue
      const name = written(text, i, end)
      counts.set(name, (counts.get(name) ?? 0) + weight)
      i = end - 1
    }
  }
  return new Set([...counts].flatMap(([name, count]) => (count >= 3 ? [name] : [])))
}

function nameAt(text: Text, at: number, first: number, end: number, own: ReadonlySet<string>): Found | undefined {
  const word = text.tokenWord[at] ?? ''
  if (articleOfDocument.test(word)) {
    const next = text.tokenForm[at + 1] ?? ''
    const isTerm = at + 1 < end && /^\p{Lu}\p{Ll}/u.test(next) && !notADocument.test(next.toLowerCase())
    return isTerm && !organisationNoun.test(next.toLowerCase()) ? { end: at + 2, as: ['this', 'policy'] } : undefined
  }
  const to = nameEnd(text, at, end)
  if (to < 0) return undefined
  const begins = at === first || (at === first + 1 && text.tokenWord[first] === 'the')
  const name = written(text, at, to)
  return (begins && !otherBody.test(name)) || own.has(name) ? { end: to, as: organisation } : undefined
}

/** The end of a name of an organisation that begins at a token: words with capitals of which one is such a noun; -1 for none. */
function nameEnd(text: Text, at: number, end: number): number {
  if (!/^\p{Lu}/u.test(text.tokenForm[at] ?? '') || organisationNoun.test(text.tokenWord[at] ?? '')) return -1
  let found = -1
  for (let i = at; i < Math.min(end, at + longestName); i++) {
    const form = text.tokenForm[i] ?? ''
    if ((!/^\p{Lu}/u.test(form) && form !== 'and') || (i > at && isParted(text, i))) break
    if (i > at && organisationNoun.test(text.tokenWord[i] ?? '')) found = i + 1
  }
  return found
}

/** Whether something other than a space, a hyphen or an ampersand stands before a token. */
function isParted({ document, tokenBlock, tokenStart, tokenEnd }: Text, token: number): boolean {
  const words = document.blocks[tokenBlock[token] ?? 0]?.text ?? ''
  return /[^\s&\u2019'-]/.test(words.slice(tokenEnd[token - 1], tokenStart[token]))
}

function written(text: Text, first: number, end: number): string {
  return text.tokenWord.slice(first, end).join(' ')
}
