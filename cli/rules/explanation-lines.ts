import { typesOf } from '../../engine/authoring/catalogue/about-rule.ts'
import { contextWords } from '../../engine/authoring/catalogue/wording-entry.ts'
import type { Explanation, RequirementExplained, WordingExplained } from '../../engine/authoring/explain.ts'
import type { HitExplained } from '../../engine/authoring/explain-hits.ts'
import type { Near, PatternExplained, PatternUse } from '../../engine/authoring/explain-patterns.ts'
import { notAppliedSentence } from '../../engine/authoring/not-applied-sentence.ts'
import { checkNamed } from '../../engine/checks/index.ts'
import type { Document, Span } from '../../engine/document.ts'
import { insteadOf, suggestionFor } from '../../engine/export/suggestion.ts'
import { counted, listed } from '../../engine/labels/counts.ts'
import { requirementLabels } from '../../engine/labels/requirement-verdicts.ts'
import { storyLabels } from '../../engine/labels/story-kinds.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import { wordingLabels } from '../../engine/labels/wording-verdicts.ts'
import type { Grade, RequirementVerdict } from '../../engine/review/finding.ts'
import type { Subject } from '../../engine/review/subject.ts'
import { phraseInWords } from '../../engine/text/in-words.ts'
import { printable } from '../terminal.ts'

/** An explanation as lines to read in a terminal. */
export function explanationLines(explanation: Explanation, subject: Subject): string[] {
  const { rule, notApplied } = explanation
  const weight = rule.kind === 'requirement' ? strengthLabels[rule.strength] : wordingLabels[rule.verdict].long
  return [
    `${rule.id}  ${rule.title}`,
    `${weight}. For: ${typesOf(rule)}.`,
    notApplied === undefined
      ? 'The rule applies to this document.'
      : `The rule is left out of a review of this document. ${notAppliedSentence(rule, notApplied)} What it would say:`,
    '',
    ...(explanation.kind === 'requirement'
      ? requirementLines(explanation, subject)
      : wordingLines(explanation, subject)),
  ].map(printable)
}

function requirementLines({ rule, patterns, byPhrases, judgement }: RequirementExplained, subject: Subject): string[] {
  const check = rule.check && checkNamed('requirement', rule.check.name)
  const { verdict, reason, evidence } = judgement
  const byCheck =
    byPhrases && byPhrases.verdict !== verdict ? `, and not ${said(byPhrases.verdict)} as by its words` : ''
  return [
    ...patterns.flatMap(pattern => [...patternLines(pattern, subject), '']),
    ...(check ? [`This is looked at by a check of its own: ${check.about}`, ''] : []),
    `Verdict: ${said(verdict).toUpperCase()}${byCheck}.${reason === undefined ? '' : ` ${reason}`}`,
    ...(evidence.length === 0 ? ['It rests on no passage.'] : ['It rests on:']),
    ...evidence.map(span => `   ${quoted(span)}${placeOf(subject.document, span)}`),
    ...(verdict === 'missing' ? [rule.missing] : verdict === 'ask' ? [`You are asked: ${rule.ask ?? ''}`] : []),
    ...(verdict === 'missing' || verdict === 'weak' ? [suggestionFor(rule)] : []),
  ]
}

function said(verdict: RequirementVerdict): string {
  return requirementLabels[verdict].long.toLowerCase()
}

const useWords: Readonly<Record<PatternUse, string>> = {
  covered: 'It is covered where',
  weak: 'It is weak where',
  offends: 'It is missing, whatever else is said, where',
  'offends-weakly': 'It is weak, whatever else is said, where',
}
const wantedWords = {
  committed: 'said as a commitment: must, will, a right or a plain statement',
  aspirational: 'said as a commitment, or a hope: should, aims to',
  any: 'said in any way but a refusal',
} as const
const gradeWords: Readonly<Record<Grade, string>> = {
  committed: 'It commits (must, will, a right or a plain statement)',
  aspirational: 'It is said as a hope (should, aims to)',
  hedged: 'It leaves a way out (may, where possible)',
  denied: 'It is negated (not, no, never)',
  mentioned: 'It only names it (a heading, a contents list, a page header, or a place to fill in)',
}

function patternLines({ use, number, of, need, near, more }: PatternExplained, subject: Subject): string[] {
  const ways = of > 1 ? ` (way ${number} of ${of})` : ''
  const scope = need.within === 'document' ? 'the document' : `one ${need.within}`
  const concepts = [...need.all, ...need.any].map((phrase, i) => {
    const many = need.any.length - need.minimum > 0 || need.all.length > 0
    const which = i >= need.all.length && many ? ` (${anyOf(need.minimum)})` : ''
    return `   ${i + 1}${which}  ${words(phrase)}`
  })
  return [
    `${useWords[use]} ${scope} has${ways}:`,
    ...concepts,
    ...(need.none.length === 0 ? [] : [`   and none of: ${need.none.map(words).join('; ')}`]),
    ...(need.heading ? [`   under a heading with: ${need.heading.map(words).join('; ')}`] : []),
    ...(use === 'covered' ? [`   ${wantedWords[need.commitment]}`] : []),
    ...near.flatMap(passage => nearLines(passage, use, subject.document)),
    ...(near.length === 0 ? ['   → Nothing in the document comes near.'] : []),
    ...(more > 0 && near.length > 0 ? [`   (${counted(more, 'further passage')} with fewer or the same words)`] : []),
  ]
}

function anyOf(least: number): string {
  return least === 1 ? 'one of these' : `${least} of these`
}

function nearLines(near: Near, use: PatternUse, document: Document): string[] {
  const met = near.met.map(
    m => `${m.concept + 1} “${m.words}”${m.above && near.barredBy !== 'only-in-heading' ? ' in the line above' : ''}`,
  )
  const lacks = [
    ...near.lacking.map(i => String(i + 1)),
    ...(near.moreOfAny > 0 ? [`${near.moreOfAny} more of the others`] : []),
  ]
  const result = near.counts === 'no' ? 'does not count' : said(near.counts === 'as-weak' ? 'weak' : verdictOf[use])
  return [
    ...near.sentences.map((span, i) => `   ${i === 0 ? '→' : ' '} ${quoted(span)}${placeOf(document, span)}`),
    `       Has ${listed(met)}.${lacks.length === 0 ? '' : ` Lacks ${listed(lacks)}.`}`,
    `       ${hindrance(near)}: ${result}.`,
  ]
}

const verdictOf: Readonly<Record<PatternUse, RequirementVerdict>> = {
  covered: 'covered',
  weak: 'weak',
  offends: 'missing',
  'offends-weakly': 'weak',
}

function hindrance({ barredBy, grade }: Near): string {
  if (barredBy === 'none') return 'Words stand there that rule it out'
  if (barredBy === 'heading') return 'It does not stand under such a heading'
  if (barredBy === 'only-in-heading') return 'Only the heading, or the line that introduces it, says so'
  return grade === undefined ? 'Not all is there' : gradeWords[grade]
}

function wordingLines({ rule, hits }: WordingExplained, subject: Subject): string[] {
  const check = rule.check && checkNamed('wording', rule.check.name)
  const flagged = hits.filter(hit => hit.outcome.kind === 'flagged').length
  const spared = hits.length - flagged
  return [
    ...(check ? [`This is looked at by a check of its own: ${check.about}`, ''] : []),
    ...hits.flatMap(hit => [...hitLines(hit, subject.document), '']),
    hits.length === 0
      ? 'Its words do not stand in this document.'
      : `Verdict: flagged in ${counted(flagged, 'place')}, spared in ${counted(spared, 'place')}.`,
    ...(flagged > 0 && rule.instead ? [insteadOf(rule)] : []),
  ]
}

function hitLines({ span, sentence, outcome }: HitExplained, document: Document): string[] {
  return [
    `“${span.quote}” ${outcome.kind === 'flagged' ? 'is flagged' : 'is spared'}${placeOf(document, span)}`,
    `   ${quoted(sentence)}`,
    ...(outcome.kind === 'flagged' ? [] : [`   ${whySpared(outcome)}`]),
  ]
}

function whySpared(outcome: Exclude<HitExplained['outcome'], { kind: 'flagged' }>): string {
  switch (outcome.kind) {
    case 'not-meant':
      return 'Nothing stands near that would make it what the rule means.'
    case 'unless':
      return `The rule lets it pass where ${contextWords[outcome.where]} “${outcome.words}”.`
    case 'exempt':
      return `It stands where no rule flags: ${outcome.because}.`
    case 'other-rule':
      return `${outcome.rule} speaks about “${outcome.words}” instead.`
    case 'check':
      return 'The check finds nothing wrong with it here.'
    default:
      return outcome satisfies never
  }
}

const mostChoices = 8

/** A phrase in words, cut after so many choices. */
function words(phrase: string): string {
  const choices = phraseInWords(phrase)
  const shown = choices.slice(0, mostChoices).map(choice => (choice.length > 90 ? `${choice.slice(0, 89)}…` : choice))
  return `${shown.join(', ')}${choices.length > mostChoices ? `, and ${choices.length - mostChoices} more` : ''}`
}

function quoted({ quote }: Span): string {
  const text = quote.replace(/\s+/g, ' ')
  return `“${text.length > 220 ? `${text.slice(0, 219)}…` : text}”`
}

/** " (under “Appeals”)", " (in the page header)". */
function placeOf(document: Document, { block }: Span): string {
  const own = document.blocks[block]
  if (own && own.part !== 'body') return ` (in a ${storyLabels[own.part].name})`
  if (own?.kind === 'heading' || own?.kind === 'title' || own?.kind === 'contents') {
    return own.kind === 'contents' ? ' (in the contents list)' : ` (a ${own.kind})`
  }
  const heading = document.blocks.slice(0, block).findLast(b => b.kind === 'heading' && b.part === 'body')
  return heading ? ` (under “${heading.text}”)` : ''
}
