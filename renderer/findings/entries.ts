import { asDecided } from '../../engine/as-decided.ts'
import type { Span } from '../../engine/document.ts'
import { nameOfRule } from '../../engine/labels/name-of-rule.ts'
import { wordsFound } from '../../engine/labels/words-found.ts'
import { sentenceOn } from '../../engine/priority/first-to-do.ts'
import { inOrderOfUrgency } from '../../engine/priority/urgency.ts'
import type { Finding, RequirementFinding, WordingFinding } from '../../engine/review/finding.ts'
import type { Strength } from '../../engine/rules/strengths.ts'
import type {
  AddedFinding,
  DecisionEntry,
  DecisionSummary,
  OpenDocument,
} from '../../host/bridge/contract/documents.ts'
import type { RuleCard } from '../../host/bridge/contract/rules.ts'
import type { Verdict } from '../verdicts/verdict-display.ts'

type RuleFinding = RequirementFinding | WordingFinding

/** A finding as the list shows it: with its rule, its decision and where it is. */
export interface Entry {
  readonly id: string
  readonly verdict: Verdict
  readonly title: string
  /** What was found, in one sentence. */
  readonly sentence: string
  /** The rule set's title. */
  readonly set: string
  readonly rule?: RuleCard
  /** How binding a requirement was for the organisation. */
  readonly strength?: Strength
  readonly finding?: RuleFinding
  /** Of a finding that a reviewer added: what they wrote. */
  readonly added?: AddedFinding
  readonly decision?: DecisionEntry
  /** Decisions on single occurrences, which go before the one on all of them. */
  readonly onOccurrences: readonly DecisionEntry[]
  /** Where it is: the words flagged, the passages it rests on, or the heading it would go under. */
  readonly spans: readonly Span[]
  /** The spans are the words themselves; otherwise they are where the missing thing belongs. */
  readonly onWords: boolean
  /** All that the search box looks through, its passages first. */
  readonly texts: readonly string[]
  /** The same, in small letters. */
  readonly search: string
}

/** The tabs over the list. */
export type Tab = 'gaps' | 'language' | 'covered' | 'added'

/** Every finding of a review that is shown, the most urgent first, then those that reviewers added. */
export function entriesOf(document: OpenDocument, { decisions, reviewerFindings }: DecisionSummary): Entry[] {
  const decidedOf = decisionsById(decisions)
  const titles = new Map(document.ruleSets.map(set => [set.name, set.title]))
  const standing = document.findings.map(finding => asDecided(finding, decidedOf(finding.id).decision))
  const ordered = inOrderOfUrgency(standing, finding => document.rules[finding.rule])
  const found = ordered.flatMap((finding): Entry[] => {
    if (finding.kind === 'wording' && finding.occurrences.length === 0) return []
    const rule = document.rules[finding.rule]
    const set = titles.get(rule?.set ?? '') ?? 'Other rules'
    return [entryOfFinding(finding, rule, set, decidedOf(finding.id))]
  })
  return [...found, ...reviewerFindings.map(added => entryOfAdded(added, decidedOf(added.id)))]
}

type Decided = Pick<Entry, 'decision' | 'onOccurrences'>

function decisionsById(decisions: readonly DecisionEntry[]): (id: string) => Decided {
  const onFinding = new Map(decisions.filter(d => d.occurrence === undefined).map(d => [d.finding, d]))
  const onOccurrences = Map.groupBy(
    decisions.filter(d => d.occurrence !== undefined),
    d => d.finding,
  )
  return id => {
    const decision = onFinding.get(id)
    return { onOccurrences: onOccurrences.get(id) ?? [], ...(decision ? { decision } : {}) }
  }
}

function strengthIn(finding: RuleFinding, rule: RuleCard | undefined): Pick<Entry, 'strength'> {
  if (finding.kind !== 'requirement' || rule?.kind !== 'requirement') return {}
  return { strength: finding.strength ?? rule.strength }
}

function entryOfFinding(finding: RuleFinding, rule: RuleCard | undefined, set: string, decided: Decided): Entry {
  const spans = finding.kind === 'wording' ? finding.occurrences : spansOf(finding)
  const title = titleOf(finding, rule)
  const quotes = spans.map(span => span.quote)
  const sentence = sentenceOn(finding, rule)
  const told = [decided.decision?.note, sentence, rule?.title, rule?.why, rule?.source, set, finding.rule]
  const texts = [title, ...quotes, ...told].filter(text => text !== undefined)
  return {
    id: finding.id,
    verdict: finding.verdict,
    title,
    sentence,
    set,
    finding,
    spans,
    onWords: finding.kind === 'wording' || finding.evidence.length > 0,
    texts,
    search: texts.join('\n').toLowerCase(),
    ...strengthIn(finding, rule),
    ...(rule ? { rule } : {}),
    ...decided,
  }
}

function entryOfAdded(added: AddedFinding, decided: Decided): Entry {
  const texts = [added.title, added.occurrences[0].quote, added.why, added.who]
  return {
    id: added.id,
    verdict: 'added',
    title: added.title,
    sentence: added.why,
    set: added.lost ? 'Added by a reviewer; its words are gone' : 'Added by a reviewer',
    added,
    spans: added.lost ? [] : added.occurrences,
    onWords: true,
    texts,
    search: texts.join('\n').toLowerCase(),
    ...decided,
  }
}

/** What kind of finding an entry shows. */
export function kindOf({ finding }: Pick<Entry, 'finding'>): Finding['kind'] {
  return finding?.kind ?? 'reviewer'
}

/** Whether a reviewer's evidence can cover an entry: a requirement that the rules did not find covered. */
export function canCover({ finding }: Pick<Entry, 'finding'>): boolean {
  return finding?.kind === 'requirement' && (finding.verdict !== 'covered' || finding.pointedOut !== undefined)
}

/** The tab under which an entry is listed. */
export function tabOf({ verdict }: Pick<Entry, 'verdict'>): Tab {
  if (verdict === 'covered' || verdict === 'added') return verdict
  return verdict === 'missing' || verdict === 'weak' || verdict === 'ask' ? 'gaps' : 'language'
}

function spansOf(finding: RequirementFinding): readonly Span[] {
  if (finding.evidence.length > 0) return finding.evidence
  return finding.home ? [finding.home] : []
}

function titleOf(finding: RuleFinding, rule: RuleCard | undefined): string {
  if (finding.kind === 'requirement') return rule ? nameOfRule(rule) : finding.rule
  const times = finding.occurrences.length > 1 ? ` × ${finding.occurrences.length}` : ''
  return `${wordsFound(finding.occurrences)}${times}`
}
