import type { Span } from '../../document.ts'
import { listed } from '../../labels/counts.ts'
import { howSaid } from '../../labels/how-said.ts'
import type { Subject } from '../../review/subject.ts'
import type { Requirement } from '../../rules/schema.ts'
import { phraseInWords } from '../../text/in-words.ts'
import { explainPatterns, type Near, type PatternExplained } from '../explain-patterns.ts'

/** A passage that meets a part of a requirement, or nearly does, with how it was read. */
export interface PassageRead {
  /** The statement, by its first sentence. */
  readonly span: Span
  /** `yes`: it meets the part. `soft`: it is left open, so the requirement would be weak. `no`: it does not count. */
  readonly counts: 'yes' | 'soft' | 'no'
  /** How it is said: "a commitment", "struck out". Empty where words are lacking. */
  readonly how: string
  /** Why it does not count, or what is lacking, in a sentence. Absent where it meets the part. */
  readonly why?: string
}

/** A part of a requirement, or wording that it forbids, with the passages that meet it and those that nearly do. */
export interface PartRead {
  /** The element by its name in the rule; absent for wording that offends. */
  readonly element?: string
  readonly name: string
  readonly met: readonly PassageRead[]
  readonly near: readonly PassageRead[]
  /** How many further passages meet it and are not listed. */
  readonly more: number
}

const mostMet = 50
const mostNear = 5

/** Each part of a requirement with every passage of a document that meets it, in reading order, and the nearest of those that do not. */
export function partsRead(subject: Subject, rule: Requirement): readonly PartRead[] {
  const patterns = explainPatterns(subject, rule, Number.POSITIVE_INFINITY)
  const parts = Map.groupBy(patterns, ({ use }) => (use.kind === 'element' ? use.element : use.kind))
  return [...parts.values()].map(of => partRead(of))
}

function partRead(patterns: readonly PatternExplained[]): PartRead {
  const [first] = patterns
  const use = first?.use
  const all = once(
    patterns.flatMap(({ need, near }) => near.flatMap(one => passageRead(one, [...need.all, ...need.any]))),
  )
  const met = all.filter(({ counts }) => counts !== 'no')
  return {
    ...(use?.kind === 'element' ? { element: use.element } : {}),
    name:
      use?.kind === 'element' ? use.name : use?.kind === 'offends' ? 'Wording that breaks it' : 'Wording that bends it',
    met: met.toSorted(inReadingOrder).slice(0, mostMet),
    near: all.filter(({ counts }) => counts === 'no').slice(0, mostNear),
    more: Math.max(0, met.length - mostMet),
  }
}

/** Each passage once, by the pattern that it meets best. */
function once(passages: readonly PassageRead[]): readonly PassageRead[] {
  const best = new Map<string, PassageRead>()
  const order = { yes: 0, soft: 1, no: 2 }
  for (const one of passages) {
    const key = `${one.span.block}:${one.span.start}`
    const known = best.get(key)
    if (!known || order[one.counts] < order[known.counts]) best.set(key, one)
  }
  return [...best.values()]
}

function passageRead(near: Near, phrases: readonly string[]): PassageRead[] {
  const [span] = near.sentences
  if (!span) return []
  const counts = near.counts === 'too-soft' ? 'soft' : near.counts
  const whole = near.lacking.length === 0 && near.moreOfAny === 0
  const how = whole ? howSaid(near.grade, near.how) : ''
  const { block, start, end, quote } = span
  const why = counts === 'yes' ? undefined : whyNot(near, phrases, how)
  return [{ span: { block, start, end, quote }, counts, how, ...(why === undefined ? {} : { why }) }]
}

function whyNot(near: Near, phrases: readonly string[], how: string): string {
  const { barredBy, lacking, moreOfAny, counts, met } = near
  if (counts === 'too-soft') return `It has the words and leaves them open (${how}).`
  if (barredBy === 'none') return 'It also has words that the line rules out with “!” or “none”.'
  if (barredBy === 'not') return 'It has words of “not”: it is about something else.'
  if (barredBy === 'heading') return 'It is not under such a heading.'
  if (barredBy === 'only-in-heading') return 'Only the heading, or the line that introduces it, has the words.'
  if (lacking.length === 0 && moreOfAny === 0) return `It has the words and does not count: ${how}.`
  const has = listed(met.map(({ words }) => `“${words}”`))
  const lacks = lacking.map(i =>
    phraseInWords(phrases[i] ?? '')
      .slice(0, 3)
      .join(' or '),
  )
  const more = moreOfAny === 0 ? [] : [moreOfAny === 1 ? 'one of the others' : `${moreOfAny} of the others`]
  return `It has ${has}. It lacks ${listed([...lacks, ...more])}.`
}

function inReadingOrder(a: PassageRead, b: PassageRead): number {
  return a.span.block - b.span.block || a.span.start - b.span.start
}
