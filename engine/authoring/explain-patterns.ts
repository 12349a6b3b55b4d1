import type { Span } from '../document.ts'
import { gather, type NormalisedPattern, normalisePattern } from '../review/evidence.ts'
import type { Grade } from '../review/finding.ts'
import { accepted } from '../review/judge-elements.ts'
import type { Said } from '../review/said/said.ts'
import type { Subject } from '../review/subject.ts'
import {
  addMatches,
  headingSections,
  type PatternMatch,
  statementsWith,
  underHeading,
  unitsWith,
} from '../review/units.ts'
import type { Commitment, Pattern, Requirement } from '../rules/schema.ts'
import { spanOfMatch, spanOfSentence } from '../text/spans.ts'

/** What a pattern of a rule is for: to say an element, or as wording that breaks or bends the requirement. */
export type PatternUse =
  | { readonly kind: 'element'; readonly element: string; readonly name: string }
  | { readonly kind: 'offends' }
  | { readonly kind: 'offends-weakly' }

/** A passage that comes close to matching a pattern. `concepts` are numbered from 0 through `all`, then `any`. */
export interface Near {
  /** The sentences that contain its words, best first. */
  readonly sentences: readonly Span[]
  readonly met: readonly { readonly concept: number; readonly words: string; readonly above: boolean }[]
  readonly lacking: readonly number[]
  /** How many more entries of `any` it would need. */
  readonly moreOfAny: number
  readonly barredBy: 'none' | 'not' | 'heading' | 'only-in-heading' | undefined
  /** How firmly it is said, if the whole pattern matches. */
  readonly grade: Grade | undefined
  /** Whether the passage counts for the pattern's use, or only as left open because it is said too softly. */
  readonly counts: 'yes' | 'too-soft' | 'no'
  /** How its first sentence is said: by whom, when, and what kind of text it is. */
  readonly how: Pick<Said, 'voice' | 'whose' | 'when'> | undefined
}

/** One pattern of a rule with the passages closest to matching it. */
export interface PatternExplained {
  readonly use: PatternUse
  readonly number: number
  readonly of: number
  readonly need: NormalisedPattern
  readonly near: readonly Near[]
  /** How many further passages contain some of its words. */
  readonly more: number
}

/** Each pattern of a requirement, in the order in which a review tries them, with at most so many of the closest passages. */
export function explainPatterns(subject: Subject, rule: Requirement, most = 3): PatternExplained[] {
  const about = rule.not ? statementsWith(subject, rule.not, true) : new Set<number>()
  const nothing = new Set<number>()
  return [
    ...explained(subject, rule.offends, { kind: 'offends' }, { commitment: 'any', about: nothing, most }),
    ...explained(
      subject,
      rule['offends-weakly'],
      { kind: 'offends-weakly' },
      { commitment: 'any', about: nothing, most },
    ),
    ...Object.entries(rule.elements ?? {}).flatMap(([element, { name = element, says, not, commitment }]) =>
      explained(
        subject,
        says,
        { kind: 'element', element, name },
        { commitment, about: not ? new Set([...about, ...statementsWith(subject, not, false)]) : about, most },
      ),
    ),
  ]
}

interface Asked {
  readonly commitment: Commitment
  /** The statements that are about something else. */
  readonly about: ReadonlySet<number>
  readonly most: number
}

function explained(
  subject: Subject,
  patterns: readonly Pattern[] = [],
  use: PatternUse,
  { commitment, about, most }: Asked,
): PatternExplained[] {
  return patterns.map((pattern, i): PatternExplained => {
    const need = normalisePattern(pattern, commitment)
    const all = nearTo(subject, need, about)
    const near = all.filter(n => n.counts !== 'no' || 2 * n.met.length > n.lacking.length + n.moreOfAny).slice(0, most)
    return { use, number: i + 1, of: patterns.length, need, near, more: all.length - near.length }
  })
}

/** Every passage with some of a pattern's words: those that count first, then those that lack least, then those with rarer words. */
function nearTo(subject: Subject, need: NormalisedPattern, about: ReadonlySet<number>): Near[] {
  const units = new Map<number, PatternMatch[]>()
  for (const [i, phrase] of need.all.entries()) {
    addMatches(subject, units, subject.matches.asRead(phrase), { entry: -1 - i, within: need.within, above: true })
  }
  for (const [i, phrase] of need.any.entries()) {
    addMatches(subject, units, subject.matches.asRead(phrase), { entry: i, within: need.within, above: true })
  }
  const barred = unitsWith(subject, units, need.none, need.within)
  const sections = need.heading && headingSections(subject, need.heading)
  const headings = new Set<number>()
  const near = [...units].flatMap(([unit, hits]): Near[] => {
    const [first] = hits
    if (first && !hits.some(h => h.own)) {
      if (headings.has(first.sentence)) return []
      headings.add(first.sentence)
    }
    const under = !sections || hits.some(h => underHeading(subject, h.sentence, sections))
    const bar = barred.has(unit) ? 'none' : under ? undefined : 'heading'
    return [aboutIt(subject, need, hits, about, bar)]
  })
  const worth = { yes: 0, 'too-soft': 1, no: 2 }
  const places = new Map<number, number>()
  for (const { concept } of near.flatMap(n => n.met)) places.set(concept, (places.get(concept) ?? 0) + 1)
  const rarity = ({ met }: Near) => met.reduce((sum, m) => sum + 1 / (places.get(m.concept) ?? 1), 0)
  return near.sort(
    (a, b) =>
      worth[a.counts] - worth[b.counts] ||
      a.lacking.length + a.moreOfAny - (b.lacking.length + b.moreOfAny) ||
      rarity(b) - rarity(a) ||
      (a.sentences[0]?.block ?? 0) - (b.sentences[0]?.block ?? 0),
  )
}

/** A passage without the words of statements that are about something else; with them and why it does not count, where it needs them. */
function aboutIt(
  subject: Subject,
  need: NormalisedPattern,
  hits: readonly PatternMatch[],
  about: ReadonlySet<number>,
  bar: 'none' | 'heading' | undefined,
): Near {
  const near = nearIn(subject, need, hits, bar)
  const own = hits.filter(({ sentence }) => !about.has(subject.statements.statementOf[sentence] ?? -1))
  if (own.length === hits.length || near.counts === 'no') return near
  const without = own.length === 0 ? undefined : nearIn(subject, need, own, bar)
  return without && without.counts !== 'no' ? without : { ...near, barredBy: 'not', counts: 'no' }
}

/** The sentences that are shown of a passage that does not meet the pattern. */
const mostSentences = 3

function nearIn(
  subject: Subject,
  need: NormalisedPattern,
  hits: readonly PatternMatch[],
  bar: 'none' | 'heading' | undefined,
): Near {
  const concept = (hit: PatternMatch) => (hit.entry < 0 ? -1 - hit.entry : need.all.length + hit.entry)
  const first = new Map<number, PatternMatch>()
  for (const hit of hits.toSorted((a, b) => Number(b.own) - Number(a.own))) {
    if (!first.has(concept(hit))) first.set(concept(hit), hit)
  }
  const met = [...first]
    .sort(([a], [b]) => a - b)
    .map(([number, hit]) => ({ concept: number, words: spanOfMatch(subject.text, hit).quote, above: hit.above }))
  const lacking = need.all.flatMap((_, i) => (first.has(i) ? [] : [i]))
  const moreOfAny =
    need.any.length === 0 ? 0 : Math.max(0, need.minimum - met.filter(m => m.concept >= need.all.length).length)
  const whole = lacking.length === 0 && moreOfAny === 0
  const candidate = whole ? gather(subject, hits, need) : undefined
  const barredBy = bar ?? (!hits.some(h => h.own) ? 'only-in-heading' : undefined)
  const withHits = [...new Set(hits.filter(h => !h.above || barredBy === 'only-in-heading').map(h => h.sentence))]
  const sentences = candidate?.evidence ?? withHits.slice(0, mostSentences).map(s => spanOfSentence(subject.text, s))
  const grade = candidate?.grade
  const said = hits.find(hit => !hit.above)
  const how = said && subject.said(said.sentence, said.first, said.end)
  return {
    how: how && { voice: how.voice, whose: how.whose, when: how.when },
    sentences,
    met,
    lacking,
    moreOfAny,
    barredBy,
    grade,
    counts: grade === undefined || barredBy ? 'no' : countsAs(need, grade),
  }
}

function countsAs(need: NormalisedPattern, grade: Grade): Near['counts'] {
  if (accepted[need.commitment].includes(grade)) return 'yes'
  return grade !== 'denied' && grade !== 'mentioned' ? 'too-soft' : 'no'
}
