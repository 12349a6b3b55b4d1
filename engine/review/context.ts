import type { Context } from '../rules/schema.ts'
import { blockWith, firstSentenceOf, leadInOf, sectionsAround } from '../text/lookups.ts'
import type { Match } from '../text/match.ts'
import type { Subject } from './subject.ts'

/** A matched phrase of a rule's `only` or `unless`, and where it is relative to the words that the rule looks for. */
export interface ContextMatch {
  readonly where: keyof Context
  readonly match: Match
}

/** The first phrase of a rule's `only` or `unless` found in its required position around a match, or undefined. */
export function matchContext(subject: Subject, context: Context, match: Match): ContextMatch | undefined {
  const { text, matches } = subject
  const own = match.sentence
  const sentence = text.sentences[own]
  if (!sentence) return undefined
  const met = (
    where: keyof Context,
    first: number,
    end: number,
    test: (m: Match) => boolean = () => true,
  ): ContextMatch | undefined => {
    const phrases = where === 'reliance' ? [] : (context[where] ?? [])
    for (const phrase of phrases) {
      const match = matches.within(phrase, first, end).find(test)
      if (match) return { where, match }
    }
    return undefined
  }
  const relied = (): ContextMatch | undefined => {
    const found = context.reliance && subject.reliance(match)
    return found ? { where: 'reliance', match: found } : undefined
  }
  const underHeading = (): ContextMatch | undefined => {
    for (const h of context.heading ? headingsOver(subject, sentence.block) : []) {
      const under = met('heading', h, h + 1)
      if (under) return under
    }
    return undefined
  }
  const beyondHit = (m: Match) => beyond(m, match)
  const { leadIn } = sentence
  return (
    met('part-of', own, own + 1, m => m.first <= match.first && match.end <= m.end) ??
    met('before', own, own + 1, m => m.end === match.first) ??
    met('after', own, own + 1, m => m.first === match.end) ??
    met('sentence', own, own + 1, beyondHit) ??
    relied() ??
    (leadIn >= 0 ? met('sentence', leadIn, leadIn + 1) : undefined) ??
    (context.next ? met('next', own + 1, nextOf(subject, own)) : undefined) ??
    (context.paragraph ? met('paragraph', ...paragraphOf(subject, own), beyondHit) : undefined) ??
    underHeading() ??
    met('document', 0, text.sentences.length, beyondHit)
  )
}

/** Whether a phrase extends beyond the hit: it may overlap it, but not lie inside it. */
function beyond(m: Match, match: Match): boolean {
  return m.first < match.first || match.end < m.end
}

/** The end of what follows a sentence: the list it introduces, or the next sentence, even if that is in the next paragraph. */
function nextOf(subject: Subject, sentence: number): number {
  const { sentences } = subject.text
  let end = sentence + 1
  while (leadInOf(subject.text, end) === sentence) end++
  if (end > sentence + 1) return end
  const next = sentences[end]
  const heading = blockWith(subject.text, end)?.kind === 'heading'
  return next === undefined || heading ? end : end + 1
}

function paragraphOf(subject: Subject, sentence: number): [from: number, to: number] {
  const { sentences } = subject.text
  const paragraph = sentences[sentence]?.paragraph
  let from = sentence
  let to = sentence + 1
  while (sentences[from - 1]?.paragraph === paragraph && from > 0) from--
  while (to < sentences.length && sentences[to]?.paragraph === paragraph) to++
  return [from, to]
}

/** The first sentences of the headings above a block, nearest first. */
function headingsOver({ text }: Subject, block: number): number[] {
  const headings = sectionsAround(text, block).map(section => text.sections[section]?.heading ?? -1)
  return headings.flatMap(heading => (heading < 0 ? [] : [firstSentenceOf(text, heading)]))
}
