import type { DocumentRecord, RequirementRecord } from '../../engine/portfolio/record.ts'
import type { PortfolioSettings } from '../../engine/portfolio/settings.ts'
import type { RequirementVerdict } from '../../engine/review/finding.ts'
import type { Requirement } from '../../engine/rules/schema.ts'

/** A requirement of these particulars; the rest is made up. */
export function rule(id: string, more: Partial<Requirement> = {}): Requirement {
  return {
    kind: 'requirement',
    set: 'made-up',
    id,
    title: `What ${id} asks`,
    traces: [],
    source: 'Our own example',
    why: 'It helps people.',
    strength: 'practice',
    together: 'section',
    otherwise: 'missing',
    where: [],
    missing: 'It is not said.',
    fix: { instruction: 'Say it.' },
    examples: { covered: [], weak: [], missing: [], ask: [] },
    ...more,
  }
}

/** What a review says of a requirement: with a passage, unless it is missing. */
export function found(
  id: string,
  verdict: RequirementVerdict,
  more: Partial<RequirementRecord> = {},
): RequirementRecord {
  const passage = { block: 3, start: 0, end: 9, quote: `“${id} said”` }
  return { rule: id, verdict, ...(verdict === 'missing' ? {} : { passage }), ...more }
}

/** The record of a document with these findings. */
export function record(
  id: string,
  requirements: readonly RequirementRecord[],
  more: Partial<DocumentRecord> = {},
): DocumentRecord {
  return {
    id,
    name: id,
    title: id,
    types: ['grievance'],
    typeKnown: true,
    version: 1,
    sha256: `file of ${id}`,
    asAt: '2027-03-01',
    state: 'not-started',
    madeWith: 'the rules',
    requirements,
    wordings: {},
    facts: [],
    ...more,
  }
}

/** Settings with these rules on 1 March 2027; titles name no type. */
export function settings(rules: readonly Requirement[], more: Partial<PortfolioSettings> = {}): PortfolioSettings {
  return { rules, types: [], today: '2027-03-01', typesNamed: () => [], ...more }
}
