import { typesOf } from '../../engine/authoring/catalogue/about-rule.ts'
import type {
  ElementExplained,
  Explanation,
  RequirementExplained,
  WordingExplained,
} from '../../engine/authoring/explain.ts'
import type { HitExplained } from '../../engine/authoring/explain-hits.ts'
import type { Near, PatternExplained, PatternUse } from '../../engine/authoring/explain-patterns.ts'
import { notAppliedSentence } from '../../engine/authoring/not-applied-sentence.ts'
import { whyNotFlagged } from '../../engine/authoring/why-not-flagged.ts'
import { checkNamed } from '../../engine/checks/index.ts'
import type { Document, Span } from '../../engine/document.ts'
import { insteadOf, suggestionFor } from '../../engine/export/suggestion.ts'
import { counted, listed } from '../../engine/labels/counts.ts'
import { partLabelOf } from '../../engine/labels/part-states.ts'
import { requirementLabels } from '../../engine/labels/requirement-verdicts.ts'
import { storyLabels } from '../../engine/labels/story-kinds.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import { wordingLabels } from '../../engine/labels/wording-verdicts.ts'
import type { Grade, RequirementVerdict } from '../../engine/review/finding.ts'
import type { Subject } from '../../engine/review/subject.ts'
import type { NamedType } from '../../engine/rules/document-types.ts'
import { phraseInWords } from '../../engine/text/in-words.ts'
import { printable } from '../terminal.ts'

/** An explanation as lines to read in a terminal, with the names of these types of document. */
export function explanationLines(explanation: Explanation, subject: Subject, types: readonly NamedType[]): string[] {
  const { rule, notApplied } = explanation
  const weight = rule.kind === 'requirement' ? strengthLabels[rule.strength] : wordingLabels[rule.verdict].long
  return [
    `${rule.id}  ${rule.title}`,
    `${weight}. For: ${typesOf(rule, types)}.`,
    notApplied === undefined
      ? 'The rule applies to this document.'
      : `The rule is not applied to this document. ${notAppliedSentence(rule, notApplied, types)} If it were, the result would be:`,
    '',
    ...(explanation.kind === 'requirement'
      ? requirementLines(explanation, subject)
      : wordingLines(explanation, subject)),
  ].map(printable)
}

function requirementLines(explained: RequirementExplained, subject: Subject): string[] {
  const { rule, elements, patterns, byPhrases, judgement } = explained
  const check = rule.check && checkNamed('requirement', rule.check.name)
  const { verdict, reason, evidence } = judgement
  const byCheck =
    byPhrases && byPhrases.verdict !== verdict ? `, not ${said(byPhrases.verdict)} as its terms alone would give` : ''
  return [
    ...elements.flatMap(element => elementLines(element, verdict, subject.document)),
    ...(elements.length === 0 ? [] : ['']),
    ...patterns.flatMap(pattern => [...patternLines(pattern, subject), '']),
    ...(check ? [`This rule uses a built-in check: ${check.about}`, ''] : []),
    `Verdict: ${said(verdict).toUpperCase()}${byCheck}.${reason === undefined ? '' : ` ${reason}`}`,
    ...(evidence.length === 0 ? ['Not based on any passage.'] : ['Based on:']),
    ...evidence.map(span => `   ${quoted(span)}${placeOf(subject.document, span)}`),
    ...(verdict === 'missing' && evidence.length === 0 ? nearestLines(subject.nearest(rule), subject.document) : []),
    ...(verdict === 'missing' ? [rule.missing] : verdict === 'ask' ? [`Question for you: ${rule.ask ?? ''}`] : []),
    ...(verdict === 'missing' || verdict === 'weak' ? [suggestionFor(rule)] : []),
  ]
}

/** An element, how it stands, and the passage that says so with how it is said. */
function elementLines(
  { name, state, passage }: ElementExplained,
  verdict: RequirementVerdict,
  document: Document,
): string[] {
  const { shape, long } = partLabelOf(state, verdict)
  return [
    `${shape} ${long}: ${name}`,
    ...(passage ? [`   ${quoted(passage)}${placeOf(document, passage)}`] : []),
    ...(passage?.basis === 'phrase' ? [`   ${gradeWords[passage.grade]}.`] : []),
  ]
}

function nearestLines(nearest: readonly Span[], document: Document): string[] {
  if (nearest.length === 0) return []
  return ['Nearest passages, for you to judge:', ...nearest.map(span => `   ${quoted(span)}${placeOf(document, span)}`)]
}

function said(verdict: RequirementVerdict): string {
  return requirementLabels[verdict].long.toLowerCase()
}

function useWords(use: PatternUse): string {
  switch (use.kind) {
    case 'element':
      return `Part “${use.name}” is there if`
    case 'offends':
      return 'Missing, whatever else the document says, if'
    case 'offends-weakly':
      return 'Weak, whatever else the document says, if'
    default:
      return use satisfies never
  }
}
const wantedWords = {
  committed: 'worded as a commitment: must, will, a right or a plain statement',
  aspirational: 'worded as a commitment or an aspiration: should, aims to',
  any: 'not negated',
} as const
/** How firmly something is said, in words. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  committed: 'It is a commitment (must, will, a right or a plain statement)',
  aspirational: 'It is an aspiration (should, aims to)',
  hedged: 'It is hedged (may, where possible)',
  denied: 'It is negated (not, no, never)',
  mentioned: 'It is only mentioned (in a heading, a contents list, a page header, or a place to fill in)',
}

function patternLines({ use, number, of, need, near, more }: PatternExplained, subject: Subject): string[] {
  const ways = of > 1 ? ` (alternative ${number} of ${of})` : ''
  const scope = need.within === 'document' ? 'the document' : `one ${need.within}`
  const concepts = [...need.all, ...need.any].map((phrase, i) => {
    const many = need.any.length - need.minimum > 0 || need.all.length > 0
    const which = i >= need.all.length && many ? ` (${anyOf(need.minimum)})` : ''
    return `   ${i + 1}${which}  ${words(phrase)}`
  })
  return [
    `${useWords(use)} ${scope} has${ways}:`,
    ...concepts,
    ...(need.none.length === 0 ? [] : [`   and none of: ${need.none.map(words).join('; ')}`]),
    ...(need.heading ? [`   under a heading with: ${need.heading.map(words).join('; ')}`] : []),
    ...(use.kind === 'element' ? [`   ${wantedWords[need.commitment]}`] : []),
    ...near.flatMap(passage => nearLines(passage, use, subject.document)),
    ...(near.length === 0 ? ['   → No passage in the document comes close.'] : []),
    ...(more > 0 && near.length > 0 ? [`   (${counted(more, 'further passage')} with the same terms or fewer)`] : []),
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
  const result = near.counts === 'no' ? 'does not count' : outcomeOf(near, use)
  return [
    ...near.sentences.map((span, i) => `   ${i === 0 ? '→' : ' '} ${quoted(span)}${placeOf(document, span)}`),
    `       Has ${listed(met)}.${lacks.length === 0 ? '' : ` Lacks ${listed(lacks)}.`}`,
    `       ${hindrance(near)}: ${result}.`,
  ]
}

function outcomeOf(near: Near, use: PatternUse): string {
  if (near.counts === 'too-soft') return 'left open'
  return use.kind === 'element' ? 'there' : said(use.kind === 'offends' ? 'missing' : 'weak')
}

function hindrance({ barredBy, grade }: Near): string {
  if (barredBy === 'none' || barredBy === 'not') return 'It contains words that rule it out'
  if (barredBy === 'heading') return 'It is not under such a heading'
  if (barredBy === 'only-in-heading') return 'Only the heading or the line that introduces it contains the terms'
  return grade === undefined ? 'Some terms are missing' : gradeWords[grade]
}

function wordingLines({ rule, hits }: WordingExplained, subject: Subject): string[] {
  const check = rule.check && checkNamed('wording', rule.check.name)
  const flagged = hits.filter(hit => hit.outcome.kind === 'flagged').length
  const notFlagged = hits.length - flagged
  return [
    ...(check ? [`This rule uses a built-in check: ${check.about}`, ''] : []),
    ...hits.flatMap(hit => [...hitLines(hit, subject.document), '']),
    hits.length === 0
      ? 'These words do not occur in this document.'
      : `Verdict: flagged in ${counted(flagged, 'place')}, not flagged in ${counted(notFlagged, 'place')}.`,
    ...(flagged > 0 && rule.instead ? [insteadOf(rule)] : []),
  ]
}

function hitLines({ span, sentence, outcome }: HitExplained, document: Document): string[] {
  return [
    `“${span.quote}” ${outcome.kind === 'flagged' ? 'is flagged' : 'is not flagged'}${placeOf(document, span)}`,
    `   ${quoted(sentence)}`,
    ...(outcome.kind === 'flagged' ? [] : [`   ${whyNotFlagged(outcome)}`]),
  ]
}

const mostChoices = 8

/** A phrase in words, cut after `mostChoices` choices. */
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
