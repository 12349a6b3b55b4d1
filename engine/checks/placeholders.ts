import { spanOf } from '../document.ts'
import { placeholder } from '../review/commitment.ts'
import type { Evidence } from '../review/finding.ts'
import type { Judgement } from '../review/judge.ts'
import type { Subject } from '../review/subject.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'
import { blocksWith } from './cued.ts'
import { emptySections } from './empty-sections.ts'
import { otherNames } from './other-names.ts'

const clear =
  /\[(?:insert|add|enter|name|date|your|organisation|company|xx)|<\s*insert|lorem ipsum|\bx{2,}\/x{2,}|_{6,}|\bTBC\b|\bTBD\b|\bto be (?:confirmed|completed|inserted)\b/i

/** What every placeholder holds: one of these words, or one of these signs. */
const inWords = '{xx*|tbc|tbd|t b {c|d}|tb {c|d}|t {bc|bd}|to be {confirmed|completed|added|inserted}}'
const inSigns = /[[<_]|\.{6}/

/**
 * Whether places to fill in are left: "[insert name]", "TBC", "xx/xx/xxxx". One that may be a form's own blank is weak, as is a
 * heading with nothing under it or a date that is asked for and not given.
 */
export const placeholders = requirementCheck({
  name: 'placeholders',
  about: 'Whether placeholders and instructions to the writer are left in.',
  options: noOptions,
  cues: [inWords],
  judge: subject => {
    const left = unfilled(subject).map(
      (index): Evidence => ({ ...spanOfSentence(subject.text, index), basis: 'check' }),
    )
    if (left.length === 0) return unfinished(subject)
    const count = left.length === 1 ? 'One place is' : `${left.length} places are`
    const verdict = left.some(e => clear.test(e.quote)) ? 'missing' : 'weak'
    return { verdict, evidence: left.slice(0, 4), reason: `${count} still to be filled in.` }
  },
})

/** The sentences with a place to fill in. */
function unfilled(subject: Subject): number[] {
  const { document, text } = subject
  const named = new Set(blocksWith(subject, inWords))
  return document.blocks.flatMap((block, index) => {
    if (!named.has(index) && !inSigns.test(block.text)) return []
    const found: number[] = []
    for (let s = text.firstSentence[index] ?? 0; s < (text.firstSentence[index + 1] ?? 0); s++) {
      const sentence = text.sentences[s]
      if (sentence && placeholder.test(block.text.slice(sentence.start, sentence.end))) found.push(s)
    }
    return found
  })
}

/** What was begun and not written: empty sections, and lines of document control without their value. */
function unfinished(subject: Subject): Judgement {
  const { document } = subject
  const blank = document.blocks.flatMap(({ text, cell }, i) => (!cell && asked.test(text) ? [i] : []))
  const places = [...emptySections(subject), ...blank]
  if (places.length === 0) return leftFromElsewhere(subject)
  const evidence = places
    .slice(0, 4)
    .map((i): Evidence => ({ ...spanOf(document, i, 0, document.blocks[i]?.text.length ?? 0), basis: 'check' }))
  const named = evidence.map(e => `“${e.quote.trim()}”`).join(', ')
  return { verdict: 'weak', evidence, reason: `Nothing stands under or after ${named}.` }
}

/** A policy that was taken over from elsewhere, with the other organisation's name still in it. */
function leftFromElsewhere(subject: Subject): Judgement {
  const names = otherNames(subject)
  if (!names) return { verdict: 'covered', evidence: [] }
  const others = names.others.map(place => `“${place.quote}”`).join(', ')
  const evidence = names.others.slice(0, 4).map((place): Evidence => ({ ...place, basis: 'check' }))
  return {
    verdict: 'weak',
    evidence,
    reason: `It speaks as “${names.own}”, and also as ${others}. Is this left from another policy?`,
  }
}

const asked =
  /^\s*(?:(?:next |last )?review(?:ed)?(?: date| by| on)?|date(?: of (?:approval|review|issue))?|approved (?:by|on)|version|policy owner|owner)\s*:\s*$/i
