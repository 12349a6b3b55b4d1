import type { Match } from '../text/phrases.ts'
import type { Context } from './schema.ts'
import type { Subject } from './subject.ts'

/** Whether any of the phrases of a rule's `only` or `unless` stands where it says, around a match. */
export function contextHolds(subject: Subject, context: Context, match: Match): boolean {
  const { text, matches } = subject
  const sentence = text.sentences[match.sentence]
  if (!sentence) return false
  const some = (phrases: readonly string[] | undefined, test: (m: Match) => boolean) =>
    phrases?.some(phrase => matches.of(phrase).some(test)) ?? false
  const next = sentenceAfter(subject, match.sentence)
  return (
    some(context['part-of'], m => m.first <= match.first && match.end <= m.end) ||
    some(context.before, m => m.end === match.first && m.sentence === match.sentence) ||
    some(context.after, m => m.first === match.end && m.sentence === match.sentence) ||
    some(context.sentence, m => beyond(m, match) && (m.sentence === match.sentence || m.sentence === sentence.stem)) ||
    some(context.next, m => next(m.sentence)) ||
    some(context.paragraph, m => beyond(m, match) && text.sentences[m.sentence]?.paragraph === sentence.paragraph) ||
    some(context.heading, m => isHeadingOver(subject, m, sentence.block)) ||
    some(context.document, m => beyond(m, match))
  )
}

/** Whether a phrase says something beyond the hit: it may overlap it, but not lie inside it. */
function beyond(m: Match, match: Match): boolean {
  return m.first < match.first || match.end < m.end
}

/** Whether a sentence is the one after, or an item of the list that a sentence introduces. */
function sentenceAfter(subject: Subject, sentence: number): (other: number) => boolean {
  const { sentences } = subject.text
  return other => {
    if (sentences[other]?.stem === sentence) return true
    return other === sentence + 1 && sentences[other]?.paragraph === sentences[sentence]?.paragraph
  }
}

function isHeadingOver(subject: Subject, match: Match, block: number): boolean {
  const { text } = subject
  const heading = text.sentences[match.sentence]?.block
  for (let s = text.sectionOf[block] ?? 0; s >= 0; s = text.sections[s]?.parent ?? -1) {
    if (text.sections[s]?.heading === heading) return true
  }
  return false
}
