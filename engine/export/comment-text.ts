import type { Decision } from '../decision.ts'
import { counted } from '../labels/counts.ts'
import { decisionLabels } from '../labels/decision-states.ts'
import { requirementLabels } from '../labels/requirement-verdicts.ts'
import { reviewerFindingLabel } from '../labels/reviewer-finding.ts'
import { wordingLabels } from '../labels/wording-verdicts.ts'
import { sameWords } from '../labels/words-found.ts'
import type { Finding, RequirementFinding, ReviewerFinding, WordingFinding } from '../review/finding.ts'
import { reasonBesideParts } from '../review/parts.ts'
import { countWords, type Fragment, shortenTo } from '../text/shorten.ts'
import { isSetAside } from './active-findings.ts'
import { partlyMet } from './partly-met.ts'
import { partsSentence } from './parts-sentence.ts'
import type { PlaceNames } from './place-names.ts'
import type { Report } from './report.ts'
import { requirementOf, wordingOf } from './rule-of.ts'
import { addedBy, confirmWithAdviser, insteadOf, suggestionFor } from './suggestion.ts'

/** The text of a comment about one finding, in reading order; parts with no content are empty. */
export interface CommentText {
  /** "Missing:", "Avoid:". Left out if a grouped comment already has it. */
  readonly label: string
  readonly what: string
  readonly why: string
  /** What to do, and what the reviewer noted. */
  readonly action: string
  readonly note: string
  /** "GRV-22 · Equality Act 2010, section 27 · R02". It begins with the finding's id, by which a returned file is matched. */
  readonly reference: string
}

/** The most words in a comment for one finding, including its reference. A reviewer's own note is never shortened to fit. */
export const mostWords = 80

interface CommentDraft {
  readonly label: string
  readonly what: string
  /** What is there and what is lacking, in one sentence. */
  readonly parts?: string
  readonly more?: string
  readonly why: string
  readonly action: string
  /** Whether the reader is advised to confirm it with an adviser. */
  readonly confirm: boolean
  /** What the reference names besides the finding's id. */
  readonly sources: readonly string[]
}

/** Writes a finding in at most `most` words, for an author who did not take part in the review: what, why, what to do, its source. */
export function commentText(
  report: Report,
  finding: Finding,
  decision: Decision | undefined,
  names: PlaceNames,
  most = mostWords,
): CommentText {
  const draft = draftOf(report, finding, names)
  const note = noteOf(decision)
  const confirm = draft.confirm && draft.why !== '' ? confirmWithAdviser : ''
  const parts: Fragment[] = [
    { text: draft.label },
    { text: draft.what, drop: 1 },
    { text: draft.parts ?? '', drop: 1 },
    { text: draft.more ?? '', drop: 4 },
    { text: draft.why, drop: 3 },
    { text: draft.action, drop: 2 },
    { text: confirm },
    { text: [finding.id, ...draft.sources].filter(part => part !== '').join(' · '), drop: 0 },
  ]
  const fixed = Math.min(countWords(note), most / 2)
  const [label, what, there, more, why, action, adviser, reference] = shortenTo(parts, most - fixed)
  return {
    label: label ?? '',
    what: joined(what, there, more),
    why: why ?? '',
    action: joined(action, adviser),
    note,
    reference: reference ?? '',
  }
}

function draftOf(report: Report, finding: Finding, names: PlaceNames): CommentDraft {
  if (finding.kind === 'reviewer') return aboutReviewerFinding(finding)
  const rule = finding.kind === 'requirement' ? requirementOf(report, finding) : wordingOf(report, finding)
  const said = finding.kind === 'requirement' ? aboutRequirement(report, finding) : aboutWording(report, finding, names)
  const sources = [rule.source.replace(/\.$/, ''), rule.traces.join(', ')]
  return { ...said, confirm: rule.confirm === true, sources }
}

function aboutReviewerFinding({ title, why, instead, who, occurrences }: ReviewerFinding): CommentDraft {
  return {
    label: `${reviewerFindingLabel.long}:`,
    what: `“${firstWords(occurrences[0].quote)}”. ${sentence(title)}`,
    why,
    action: instead === undefined ? '' : `Instead: ${instead.trim().replace(/\.$/, '')}.`,
    confirm: false,
    sources: [addedBy(who)],
  }
}

/** The parts of a comment that come from a rule's finding. */
type Said = Omit<CommentDraft, 'confirm' | 'sources'>

function aboutRequirement(report: Report, finding: RequirementFinding): Said {
  const rule = requirementOf(report, finding)
  const { why } = rule
  const action = suggestionFor(rule)
  const beside = reasonBesideParts(finding)
  const reason = {
    parts: partsSentence(finding.parts ?? [], finding.verdict),
    ...(beside === undefined ? {} : { more: sentence(beside) }),
  }
  const label = `${requirementLabels[finding.verdict].long}:`
  switch (finding.verdict) {
    case 'missing':
      return { label, what: sentence(rule.missing), ...reason, why, action }
    case 'weak': {
      const byRule = rule.weak !== undefined && (beside === undefined || beside === rule.weak)
      if (byRule && reason.parts === '') return { label, what: sentence(rule.weak ?? ''), why, action }
      const what = rule.check && rule.weak !== undefined ? sentence(rule.weak) : partlyMet(rule)
      return { label, what, ...reason, why, action }
    }
    case 'ask':
      return { label, what: rule.ask ?? `${rule.title}: is this so?`, ...reason, why, action }
    case 'covered':
      return { label, what: sentence(rule.title), ...reason, why: '', action: '' }
  }
}

function aboutWording(report: Report, finding: WordingFinding, names: PlaceNames): Said {
  const rule = wordingOf(report, finding)
  const quote = `“${firstWords(finding.occurrences[0]?.quote ?? '')}”.`
  const title = countWords(rule.title) >= 3 ? ` ${sentence(rule.title)}` : ''
  const more = [finding.reason === undefined ? '' : sentence(finding.reason), otherPlaces(finding, names)]
  return {
    label: `${wordingLabels[finding.verdict].long}:`,
    what: quote + title,
    more: more.filter(text => text !== '').join(' '),
    why: rule.why,
    action: insteadOf(rule),
  }
}

/**
 * "Also in 6 other places: 2.1 (twice), Appendix A (“wherever possible”), table 2, footnote 3." Names the first few, with their
 * words where those are others, and counts them all.
 */
export function otherPlaces(finding: WordingFinding, names: PlaceNames, most = 6): string {
  const others = finding.occurrences.slice(1)
  if (others.length === 0) return ''
  const first = finding.occurrences[0]?.quote ?? ''
  const places = new Map<string, { name: string; words: string; times: number }>()
  for (const { block, quote } of others) {
    const words = sameWords(quote, first) ? '' : `“${firstWords(quote)}”`
    const name = names.short(block)
    const place = places.get(name + words.toLowerCase()) ?? { name, words, times: 0 }
    place.times++
    places.set(name + words.toLowerCase(), place)
  }
  const named = [...places.values()].slice(0, most)
  const unnamed = others.length - named.reduce((n, { times }) => n + times, 0)
  const list = named.map(({ name, words, times }) => {
    const often = times === 1 ? '' : times === 2 ? 'twice' : counted(times, 'time')
    const more = [words, often].filter(text => text !== '').join(', ')
    return more === '' ? name : `${name} (${more})`
  })
  if (unnamed > 0) list.push(`and ${unnamed} more`)
  return `Also in ${counted(others.length, 'other place')}: ${list.join(', ')}.`
}

function noteOf(decision: Decision | undefined): string {
  const reason = decision?.reason?.trim() ?? ''
  if (!decision || (reason === '' && !isSetAside(decision))) return ''
  const says = decision.state === 'discuss' || isSetAside(decision)
  const who = `${says ? decisionLabels[decision.state] : 'Reviewer’s note'} (${decision.who})`
  return reason === '' ? `${who}.` : `${who}: ${reason}`
}

function firstWords(quote: string): string {
  const words = quote.trim().split(/\s+/)
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ')
}

function sentence(text: string): string {
  return /[.?!…”]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`
}

function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter(text => text !== undefined && text !== '').join(' ')
}
