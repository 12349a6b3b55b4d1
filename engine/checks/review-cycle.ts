import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { spanOfSentence } from '../text/spans.ts'
import { labelledValues } from './labelled-values.ts'
import { oncePer } from './once-per.ts'

/** How often a document says that it is reviewed. */
export interface ReviewCycle {
  /** In months; undefined for "regularly" and "kept under review". */
  readonly months: number | undefined
  readonly words: string
  readonly evidence: Evidence
}

const counts: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  nine: 9,
  twelve: 12,
  eighteen: 18,
  other: 2,
  second: 2,
  third: 3,
  a: 1,
}
const often =
  /\b(annually|yearly|annual|once a year|(?:each|every) (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)|each year|biennial(?:ly)?|triennial(?:ly)?|(?:every|each|at least every|in|after|within|within about|in about|intervals of(?: no more than)?|intervals of not more than) (?:(\w+|\d+)(?: \(\d+\))? )?(years?|months?)(?:[’'] time)?|(\w+)-year(?:ly)? (?:cycle|timetable|review|basis|intervals?|programme)|(\w+)-yearly)\b/i
const vague =
  /\b(?:regularly|periodically|under (?:\w+ )?review|from time to time|at regular intervals|as (?:needed|necessary)|when (?:the law|legislation) changes)\b/i
const reviewed =
  /\b(?:review(?:ed|s|ing)?|revis(?:ed|it|ited|ion)|look(?:ed)? at (?:it |this policy )?(?:again|afresh)|looked at (?:again|afresh)|goes over (?:it|this)|go over (?:it|this)|come back to (?:it|this)|comes back to (?:it|this)|check (?:it|this) again|read(?:s)? (?:it|this) through|looks? (?:at|over|through) (?:it|this(?: \w+)?) (?:once |at least )*(?:every|each|a) (?:\w+ )?years?|renew(?:ed|al)|comes? (?:back )?before|updated|refresh(?:ed)?)\b/i
const itself =
  /\b(?:polic(?:y|ies)|procedures?|document|guidance|statement|standard|charter|code|plan|strategy|framework|handbook|scheme|protocol|terms of reference)\b|\b(?:it|this)(?: (?:is|will|shall|must|comes)|[’']s)\b|\blooks? (?:at|over|through) it\b|^\W*(?:reviewed|to be reviewed|reviews?)\b/i
const named =
  /\b(?:polic(?:y|ies)|procedures?|document|guidance|statement|standard|charter|code|strategy|framework|handbook|scheme|protocol|terms of reference)\b|^\W*(?:when|as|regularly|periodically)\b/i
const other =
  /\b(?:appraisals?|salar\w+|pay|performance|statistics?|sanctions?|warnings?|suspension|objectives|targets|probation\w*|records?|figures|data|grievance is|adjustments|support plan|your (?:plan|work|progress))\b/i

/** How often the document is reviewed, under a label or in a sentence about itself. A number of months goes before "regularly". */
export const reviewCycle = oncePer((subject: Subject): ReviewCycle | undefined => {
  const said: ReviewCycle[] = []
  for (const { kind, value, at } of labelledValues(subject)) {
    if (kind === 'review-due') said.push(...cycleIn(value, { ...at, basis: 'check' }))
  }
  const { text, document } = subject
  for (const [index, { block }] of text.sentences.entries()) {
    if (document.blocks[block]?.kind === 'contents') continue
    const span = spanOfSentence(text, index)
    const words = span.quote.slice(0, 1500)
    if (!reviewed.test(words) || !itself.test(words) || other.test(words)) continue
    said.push(...cycleIn(words, { ...span, basis: 'check' }))
  }
  return said.find(cycle => cycle.months !== undefined) ?? said[0]
})

function cycleIn(words: string, evidence: Evidence): ReviewCycle[] {
  const found = often.exec(words)
  if (found) {
    const months = monthsOf(found)
    // "Every four years" is no cycle that keeps a policy current; it is judged by its dates.
    return months > 0 && months <= 36 ? [{ months, words: found[0], evidence }] : []
  }
  return vague.test(words) && named.test(words) ? [{ months: undefined, words, evidence }] : []
}

function monthsOf([all, , count, unit = '', years, yearly]: RegExpExecArray): number {
  if (unit !== '') return numberOf(count ?? 'one') * (unit.toLowerCase().startsWith('year') ? 12 : 1)
  const cycle = years ?? yearly
  if (cycle !== undefined) return numberOf(cycle) * 12
  if (/^bi/i.test(all)) return 24
  return /^tri/i.test(all) ? 36 : 12
}

function numberOf(word: string): number {
  return counts[word.toLowerCase()] ?? (Number(word) || 0)
}
