import type { Span } from '../../engine/document.ts'
import type { RequirementFinding, WordingFinding } from '../../engine/review/finding.ts'
import type {
  AddedFinding,
  DecisionEntry,
  DecisionSummary,
  OpenDocument,
} from '../../host/bridge/contract/documents.ts'
import type { RuleCard } from '../../host/bridge/contract/rules.ts'

/** How a finding is shown: what it asks of the reader. */
export type Look = 'missing' | 'weak' | 'ask' | 'covered' | 'avoid' | 'depends' | 'style' | 'noncommittal' | 'own'

/** A finding as the list shows it: with its rule, its decision and its places. */
export interface Entry {
  readonly id: string
  readonly look: Look
  readonly title: string
  /** The rule set's title. */
  readonly set: string
  readonly rule?: RuleCard
  readonly finding?: RequirementFinding | WordingFinding
  readonly own?: AddedFinding
  readonly decision?: DecisionEntry
  /** Decisions on single places, which go before the one on all of them. */
  readonly onPlaces: readonly DecisionEntry[]
  /** Where it stands: the words flagged, the passages it rests on, or the heading where it belongs. */
  readonly places: readonly Span[]
  /** The places are the words themselves; else they are where the missing thing belongs. */
  readonly onWords: boolean
  /** All its words, in small letters, for the search box. */
  readonly search: string
}

/** The tabs over the list. */
export type Tab = 'gaps' | 'language' | 'covered' | 'own'

/** Every finding of a review that is shown, in the review's order, then the reviewer's own. */
export function entriesOf(document: OpenDocument, { decisions, reviewerFindings }: DecisionSummary): Entry[] {
  const titles = new Map(document.ruleSets.map(set => [set.name, set.title]))
  const onFinding = new Map(decisions.filter(d => d.occurrence === undefined).map(d => [d.finding, d]))
  const onPlaces = Map.groupBy(
    decisions.filter(d => d.occurrence !== undefined),
    d => d.finding,
  )
  const decided = (id: string) => {
    const decision = onFinding.get(id)
    return { onPlaces: onPlaces.get(id) ?? [], ...(decision ? { decision } : {}) }
  }
  const found = document.findings.flatMap((finding): Entry[] => {
    if (finding.kind === 'wording' && finding.occurrences.length === 0) return []
    const rule = document.rules[finding.rule]
    const places = finding.kind === 'wording' ? finding.occurrences : placesOf(finding)
    const title = titleOf(finding, rule)
    const set = titles.get(rule?.set ?? '') ?? 'Other rules'
    const { decision, onPlaces } = decided(finding.id)
    const words = [finding.rule, title, rule?.title, ...places.map(p => p.quote), rule?.source, set, decision?.note]
    return [
      {
        id: finding.id,
        look: finding.verdict,
        title,
        set,
        finding,
        onPlaces,
        places,
        onWords: finding.kind === 'wording' || finding.evidence.length > 0,
        search: words.join(' ').toLowerCase(),
        ...(rule ? { rule } : {}),
        ...(decision ? { decision } : {}),
      },
    ]
  })
  const added = reviewerFindings.map(
    (o): Entry => ({
      id: o.id,
      look: 'own',
      title: o.title,
      set: o.lost ? 'Added by a reviewer; its words are gone' : 'Added by a reviewer',
      own: o,
      places: o.lost ? [] : o.occurrences,
      onWords: true,
      search: `${o.title} ${o.why} ${o.occurrences[0].quote} ${o.who}`.toLowerCase(),
      ...decided(o.id),
    }),
  )
  return [...found, ...added]
}

/** The tab under which an entry is listed. */
export function tabOf({ look }: Pick<Entry, 'look'>): Tab {
  if (look === 'covered' || look === 'own') return look
  return look === 'missing' || look === 'weak' || look === 'ask' ? 'gaps' : 'language'
}

/** Whether a finding asks the reviewer to decide: what is covered may be overruled, but need not be looked at. */
export function asksForDecision({ look }: Pick<Entry, 'look'>): boolean {
  return look !== 'covered'
}

/** Whether it has been decided; a note alone decides nothing. */
export function isDecided({ decision }: Pick<Entry, 'decision'>): boolean {
  return decision !== undefined && decision.state !== 'open'
}

function placesOf(finding: RequirementFinding): readonly Span[] {
  if (finding.evidence.length > 0) return finding.evidence
  return finding.home ? [finding.home] : []
}

function titleOf(finding: RequirementFinding | WordingFinding, rule: RuleCard | undefined): string {
  if (finding.kind === 'requirement') return rule?.title ?? finding.rule
  const [first] = finding.occurrences
  const times = finding.occurrences.length > 1 ? ` × ${finding.occurrences.length}` : ''
  return `“${first?.quote ?? ''}”${times}`
}
