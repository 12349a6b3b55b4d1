import { nameOfRule } from '../labels/name-of-rule.ts'
import { reviewerFindingLabel } from '../labels/reviewer-finding.ts'
import { strengthLabels } from '../labels/strengths.ts'
import { wordingLabels } from '../labels/wording-verdicts.ts'
import { wordsFound } from '../labels/words-found.ts'
import type { Finding, WordingFinding } from '../review/finding.ts'
import { sentencesOf } from '../text/sentences.ts'
import { countWords } from '../text/shorten.ts'
import { type Concern, concernsOf } from './concerns.ts'
import type { WeighedRule } from './urgency.ts'
import { type ToldRequirement, whatIsOpen } from './what-is-open.ts'

/** A rule, or its card in the app, as far as the list of what to do first needs it. */
export type ToldRule = WeighedRule & {
  readonly title: string
  readonly why: string
  readonly name?: string | undefined
} & (({ readonly kind: 'requirement' } & ToldRequirement) | { readonly kind: 'wording' })

/** One thing to do first. */
export interface ToDo {
  readonly finding: Finding
  /** The short name of a gap, or the words of a wording in quotation marks. */
  readonly name: string
  /** How binding it is: "Required by law"; of a wording its verdict: "Avoid". */
  readonly binding: string
  /** What is open, in a sentence. */
  readonly sentence: string
}

/** How many things to do first a reader is shown. */
export const mostFirst = 5

const inWords = ['Nothing', 'One', 'Two', 'Three', 'Four', 'Five']

/** The heading over what to do first: "Five to do first". */
export function firstTitle(count: number): string {
  return `${inWords[count] ?? count} to do first`
}

/** What to do first in a document: the most urgent of the findings, at most five; those of one wording rule are one. */
export function firstToDo(
  findings: readonly Finding[],
  ruleOf: (finding: Finding) => ToldRule | undefined,
  most = mostFirst,
): readonly ToDo[] {
  return concernsOf(findings, ruleOf)
    .filter(({ urgency }) => urgency.rank !== 'nothing')
    .slice(0, most)
    .map(concern => toDo(concern, ruleOf(concern.findings[0])))
}

/** What a finding says, in one sentence: what is open, or why words are to be reconsidered. Empty where its rule is not known. */
export function sentenceOn(finding: Finding, rule: ToldRule | undefined): string {
  if (finding.kind === 'reviewer') return firstOf(finding.why)
  if (finding.kind === 'wording') return about(finding, rule)
  return rule?.kind === 'requirement' ? firstOf(whatIsOpen(finding, rule)) : ''
}

function toDo({ findings }: Concern, rule: ToldRule | undefined): ToDo {
  const [finding] = findings
  const sentence = sentenceOn(finding, rule)
  if (finding.kind === 'reviewer') return { finding, name: finding.title, binding: reviewerFindingLabel.long, sentence }
  if (finding.kind === 'wording') {
    const places = findings.flatMap(each => (each.kind === 'wording' ? each.occurrences : []))
    return {
      finding,
      name: wordsFound(places),
      binding: wordingLabels[finding.verdict].long,
      sentence,
    }
  }
  if (rule?.kind !== 'requirement') return { finding, name: finding.rule, binding: '', sentence }
  return {
    finding,
    name: nameOfRule(rule),
    binding: strengthLabels[finding.strength ?? rule.strength],
    sentence,
  }
}

/** The title of a wording's rule, where it says more than the words; else the first sentence of its reason. */
function about(finding: WordingFinding, rule: ToldRule | undefined): string {
  if (!rule) return finding.reason ?? ''
  return countWords(rule.title) >= 3 ? `${rule.title.replace(/\.$/, '')}.` : firstOf(rule.why)
}

function firstOf(text: string): string {
  const [first] = sentencesOf(text)
  return first ? text.slice(first.start, first.end) : ''
}
