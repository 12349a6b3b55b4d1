import type { Counts, DecisionSummary, OpenDocument } from '../../host/bridge/contract/documents.ts'
import type { RuleCard } from '../../host/bridge/contract/rules.ts'

const noCounts: Counts = {
  requirements: { covered: 0, weak: 0, missing: 0, ask: 0 },
  wordings: { avoid: 0, depends: 0, style: 0, noncommittal: 0 },
  occurrences: 0,
  open: { high: 0, medium: 0, low: 0 },
  decided: 0,
  lost: 0,
  reviewerFindings: 0,
  suggested: 0,
}

/** What stands decided where nothing does. */
export const undecided: DecisionSummary = {
  document: 'd1',
  decisions: [],
  lost: [],
  reviewerFindings: [],
  counts: noCounts,
  alsoIn: [],
}

/** A requirement's card. */
export function gapCard(
  id: string,
  title: string,
  more: Partial<Extract<RuleCard, { kind: 'requirement' }>> = {},
): RuleCard {
  const common = { id, set: 'grievance', title, source: 'Acas Code', traces: [], why: 'It matters.', confirm: false }
  return {
    ...common,
    kind: 'requirement',
    strength: 'code',
    missing: 'It is not said.',
    fix: { instruction: 'Say it.' },
    ...more,
  }
}

/** A wording's card. */
export function wordingCard(id: string, title: string): RuleCard {
  const common = {
    id,
    set: 'collective-terms',
    title,
    source: 'A guide',
    traces: ['R15'],
    why: 'It lumps.',
    confirm: false,
  }
  return { ...common, kind: 'wording', verdict: 'depends', instead: { wording: ['racialised communities'] } }
}

/** An opened document of these lines, headings beginning with `#`, with these findings and cards. */
export function opened(
  lines: readonly string[],
  findings: OpenDocument['findings'],
  cards: readonly RuleCard[],
): OpenDocument {
  const type = { how: 'detected', type: 'grievance', confidence: 0.9, because: 'Its title says so.' } as const
  return {
    summary: {
      id: 'd1',
      name: 'Grievance',
      title: 'Grievance',
      type,
      typeName: 'grievance policy',
      version: 1,
      importedAt: '2026-11-24T12:00:00Z',
      reviewedAt: '2026-11-24T12:00:00Z',
      state: 'not-started',
      stale: false,
      counts: noCounts,
      sample: false,
    },
    file: { name: 'Grievance.docx', size: 1000 },
    blocks: lines.map(line =>
      line.startsWith('# ')
        ? { kind: 'heading', part: 'body', text: line.slice(2), level: 1 }
        : { kind: 'paragraph', part: 'body', text: line },
    ),
    warnings: [],
    findings,
    rules: Object.fromEntries(cards.map(card => [card.id, card])),
    ruleSets: [
      { name: 'grievance', title: 'Grievances', version: '0.1.0' },
      { name: 'collective-terms', title: 'Collective terms', version: '0.1.0' },
    ],
    asAt: '2026-11-24',
    types: [
      { type: 'grievance', name: 'grievance policy' },
      { type: 'job-advert', name: 'job advert' },
    ],
    decisionSummary: undecided,
  }
}
