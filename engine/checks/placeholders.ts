import { type Span, spanOf } from '../document.ts'
import type { Evidence } from '../review/finding.ts'
import type { Judgement } from '../review/judgement.ts'
import { placeholder } from '../review/said/placeholder.ts'
import type { Subject } from '../review/subject.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'
import { emptySections } from './empty-sections.ts'
import { otherNames } from './other-names.ts'

const clear =
  /\[(?:insert|add|enter|name|date|your|organisation|company|xx)|<\s*insert|lorem ipsum|\bx{2,}\/x{2,}|_{6,}|\bTBC\b|\bTBD\b|\bto be (?:confirmed|completed|inserted)\b/i

/**
 * Whether placeholders are left: "[insert name]", "TBC", "xx/xx/xxxx". One that may be a blank in a form is weak, as is a heading
 * with nothing under it or a date with a label but no value.
 */
export const placeholders = requirementCheck({
  name: 'placeholders',
  about: 'Whether placeholders and instructions to the writer are left in.',
  options: noOptions,
  judge: subject => {
    const left = subject.text.sentences
      .map((_, index) => spanOfSentence(subject.text, index))
      .filter(({ quote }) => placeholder.test(quote))
    if (left.length === 0) return unfinished(subject)
    const count = left.length === 1 ? 'One place is' : `${left.length} places are`
    const verdict = left.some(e => clear.test(e.quote)) ? 'missing' : 'weak'
    return { verdict, evidence: left.slice(0, 4).map(evidenceOf), reason: `${count} still to be filled in.` }
  },
})

/** Parts that were started but not written: empty sections, and lines of document control without a value. */
function unfinished(subject: Subject): Judgement {
  const { document } = subject
  const blank = document.blocks.flatMap(({ text, cell }, i) => (!cell && asked.test(text) ? [i] : []))
  const places = [...emptySections(subject), ...blank]
  if (places.length === 0) return leftFromElsewhere(subject)
  const evidence = places.slice(0, 4).map(i => evidenceOf(spanOf(document, i, 0, document.blocks[i]?.text.length ?? 0)))
  const named = evidence.map(e => `“${e.quote.trim()}”`).join(', ')
  return { verdict: 'weak', evidence, reason: `Nothing stands under or after ${named}.` }
}

/** A policy that was adapted from elsewhere, with the other organisation's name still in it. */
function leftFromElsewhere(subject: Subject): Judgement {
  const names = otherNames(subject)
  if (!names) return { verdict: 'covered', evidence: [] }
  const others = names.others.map(place => `“${place.quote}”`).join(', ')
  const evidence = names.others.slice(0, 4).map(evidenceOf)
  return {
    verdict: 'weak',
    evidence,
    reason: `It speaks as “${names.own}”, and also as ${others}. Is this left from another policy?`,
  }
}

function evidenceOf(span: Span): Evidence {
  return { ...span, basis: 'check' }
}

const asked =
  /^\s*(?:(?:next |last )?review(?:ed)?(?: date| by| on)?|date(?: of (?:approval|review|issue))?|approved (?:by|on)|version|policy owner|owner)\s*:\s*$/i
