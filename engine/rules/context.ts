import type { Match } from '../text/match.ts'
import type { Context } from './schema.ts'
import type { Subject } from './subject.ts'

/** Whether any of the phrases of a rule's `only` or `unless` stands where it says, around a match. */
export function contextHolds(subject: Subject, context: Context, match: Match): boolean {
  const { text, matches } = subject
  const own = match.sentence
  const sentence = text.sentences[own]
  if (!sentence) return false
  const some = (
    phrases: readonly string[] | undefined,
    first: number,
    end: number,
    test: (m: Match) => boolean = () => true,
  ) => phrases?.some(phrase => matches.within(phrase, first, end).some(test)) ?? false
  const beyondHit = (m: Match) => beyond(m, match)
  const { stem } = sentence
  const [paragraphFrom, paragraphTo] = paragraphOf(subject, own)
  return (
    some(context['part-of'], own, own + 1, m => m.first <= match.first && match.end <= m.end) ||
    some(context.before, own, own + 1, m => m.end === match.first) ||
    some(context.after, own, own + 1, m => m.first === match.end) ||
    some(context.sentence, own, own + 1, beyondHit) ||
    (stem >= 0 && some(context.sentence, stem, stem + 1)) ||
    some(context.next, own + 1, Math.max(nextOf(subject, own), own + 1)) ||
    some(context.paragraph, paragraphFrom, paragraphTo, beyondHit) ||
    (context.heading !== undefined &&
      headingsOver(subject, sentence.block).some(h => some(context.heading, h, h + 1))) ||
    some(context.document, 0, text.sentences.length, beyondHit)
  )
}

/** Whether a phrase says something beyond the hit: it may overlap it, but not lie inside it. */
function beyond(m: Match, match: Match): boolean {
  return m.first < match.first || match.end < m.end
}

/** Where what follows a sentence ends: the next sentence of its paragraph, or the list that it introduces. */
function nextOf(subject: Subject, sentence: number): number {
  const { sentences } = subject.text
  let end = sentence + 1
  while (sentences[end]?.stem === sentence) end++
  if (end > sentence + 1) return end
  return sentences[end]?.paragraph === sentences[sentence]?.paragraph ? end + 1 : end
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

/** The first sentences of the headings over a block, the nearest first. */
function headingsOver(subject: Subject, block: number): number[] {
  const { text } = subject
  const headings: number[] = []
  for (let s = text.sectionOf[block] ?? 0; s >= 0; s = text.sections[s]?.parent ?? -1) {
    const heading = text.sections[s]?.heading ?? -1
    if (heading >= 0) headings.push(text.firstSentence[heading] ?? -1)
  }
  return headings
}
