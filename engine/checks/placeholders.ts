import { type Block, type Span, spanOf } from '../document.ts'
import { type BlankPlace, blanksIn } from '../review/blanks.ts'
import type { Evidence } from '../review/finding.ts'
import type { Judgement } from '../review/judgement.ts'
import type { Subject } from '../review/subject.ts'
import { sectionsAround } from '../text/lookups.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, requirementCheck } from './check.ts'
import { emptySections } from './empty-sections.ts'
import { isBlankValue } from './is-blank-value.ts'
import { labelledValues } from './labelled-values.ts'
import { otherNames } from './other-names.ts'

interface Left extends Span {
  readonly kind: BlankPlace['kind']
}

/**
 * Whether placeholders, prompts and notes for the author are left: "[insert name]", "{{x}}", "TBC", "xx/xx/xxxx", "[Drafting note: …]". One that may be
 * meant for the reader is weak, as is a heading with nothing under it, a label without a value or the mark of a draft. The blanks of
 * a form are the reader's and do not count.
 */
export const placeholders = requirementCheck({
  name: 'placeholders',
  about: 'Whether placeholders and instructions to the writer are left in.',
  options: noOptions,
  judge: subject => {
    const left = leftIn(subject)
    if (left.length === 0) return unfinished(subject)
    const count = left.length === 1 ? 'One place is' : `${left.length} places are`
    const verdict = left.some(({ kind }) => kind === 'blank' || kind === 'note') ? 'missing' : 'weak'
    const first = left.toSorted((a, b) => Number(isSoft(a)) - Number(isSoft(b)))
    return { verdict, evidence: first.slice(0, 4).map(evidenceOf), reason: `${count} still to be filled in.` }
  },
})

function isSoft({ kind }: Left): boolean {
  return kind === 'open' || kind === 'line'
}

/** The sentences with a place to fill in, each once with its gravest kind. */
function leftIn(subject: Subject): Left[] {
  const { text, document } = subject
  // Asked once for each block, so that one of many sentences is not looked through for each of them.
  const ticked = new Map<number, boolean>()
  const isToTick = (about: Block, block: number) => {
    const known = ticked.get(block) ?? isTicked(about)
    ticked.set(block, known)
    return known
  }
  return text.sentences.flatMap(({ block }, index): Left[] => {
    const about = document.blocks[block]
    if (!about || about.kind === 'contents' || about.quoted) return []
    const span = spanOfSentence(text, index)
    const form = formOf(subject, block)
    const places = blanksIn(span.quote).filter(({ kind }) => kind !== 'line' || !(form || isToTick(about, block)))
    const [first] = places
    if (!first) return []
    // A letter or form to copy addresses its reader; only its author's notes are surely left over.
    const kind = places.some(p => p.kind === 'note')
      ? 'note'
      : places.some(p => p.kind === 'blank')
        ? form === 'form'
          ? 'line'
          : 'blank'
        : first.kind
    return [{ ...span, kind }]
  })
}

const formHeading =
  /\b(?:forms?|templates?|declaration|pro-?forma|checklist|record sheet|slip|questionnaire|(?:model|sample|specimen|standard|example) letters?|sign(?:ed|atures?|ing)|acknowledge?ment)\b/i
const appendix = /\b(?:appendix|annex|schedule|attachment)\b/i

/** Whether a block stands under the heading of a form, or of an appendix, which may hold one. */
function formOf({ document, text }: Subject, block: number): 'form' | 'appendix' | undefined {
  let found: 'appendix' | undefined
  for (const section of sectionsAround(text, block)) {
    const heading = document.blocks[text.sections[section]?.heading ?? -1]?.text ?? ''
    if (formHeading.test(heading)) return 'form'
    if (appendix.test(heading)) found = 'appendix'
  }
  return found
}

/** A line of boxes to tick: "☐ Yes ☐ No". */
function isTicked({ text }: Block): boolean {
  return /^\s*(?:[☐□]|\[\s*\])\s*\w|(?:[☐□]|\[\s*\]).{1,40}(?:[☐□]|\[\s*\])/.test(text)
}

/** Parts that were started but not written: empty sections, labels without a value, and the mark of a draft. */
function unfinished(subject: Subject): Judgement {
  const { document } = subject
  const blank = [...new Set([...labelsAlone(subject), ...postsAlone(subject)])].sort((a, b) => a - b)
  const places = [...emptySections(subject), ...blank]
  if (places.length === 0) return asDraft(subject) ?? leftFromElsewhere(subject)
  const evidence = places.slice(0, 4).map(i => evidenceOf(spanOf(document, i, 0, document.blocks[i]?.text.length ?? 0)))
  const named = evidence.map(e => `“${e.quote.trim()}”`).join(', ')
  return { verdict: 'weak', evidence, reason: `Nothing stands under or after ${named}.` }
}

/** Blocks that end in a label of document control with a colon, for which nothing stands anywhere. */
function labelsAlone(subject: Subject): number[] {
  return labelledValues(subject).flatMap(({ label, value, at }) => {
    const { text = '', cell } = subject.document.blocks[label.block] ?? {}
    const alone = /:\s*$/.test(text.slice(label.end)) && !cell && text.slice(0, label.start).trim().length <= 12
    return alone && isBlankValue(value) && at.block === label.block && !formOf(subject, label.block)
      ? [label.block]
      : []
  })
}

const post =
  /^\s*(?:[\w’'&/-]+ ){0,4}(?:co-?ordinator|officer|manager|lead|director|contact|adviser|advisor|champion|guardian|telephone|phone|email|e-mail|date|version|address)\s*:\s*$/i

/** Lines with a post or a way to reach somebody, a colon and nothing after them. */
function postsAlone(subject: Subject): number[] {
  const { blocks } = subject.document
  return blocks.flatMap(({ text, cell }, index) => {
    if (cell || !post.test(text) || formOf(subject, index)) return []
    const next = blocks[index + 1]
    const value = next && next.part === blocks[index]?.part ? next.text.trim() : ''
    const follows = next?.kind === 'list-item' || (value !== '' && !/[.:]$/.test(value) && value.length < 80)
    return follows ? [] : [index]
  })
}

const draft =
  /\bDRAFT\b|^\s*draft\b|\bdraft (?:v(?:ersion)? ?)?\d|\bdraft for (?:comment|consultation|discussion|approval)\b|\bworking draft\b/

/** A title, header, footer or one of the first lines that calls the document a draft. */
function asDraft({ document }: Subject): Judgement | undefined {
  let lines = 0
  for (const [index, { part, kind, text }] of document.blocks.entries()) {
    if (part === 'body' && kind !== 'title' && ++lines > 4) continue
    if (part === 'footnote' || part === 'endnote' || text.length > 160 || !draft.test(text)) continue
    const evidence = [evidenceOf(spanOf(document, index, 0, text.length))]
    return { verdict: 'weak', evidence, reason: 'It is marked as a draft.' }
  }
  return undefined
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

function evidenceOf({ block, start, end, quote }: Span): Evidence {
  return { block, start, end, quote, basis: 'check' }
}
