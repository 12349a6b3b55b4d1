import { suggestionFor } from '../export/suggestion.ts'
import type { PortfolioDocument } from '../portfolio/portfolio.ts'
import type { RequirementRecord } from '../portfolio/record.ts'
import { findingsOf, type PortfolioReport } from '../portfolio/write/portfolio-report.ts'
import { firstToDo } from '../priority/first-to-do.ts'
import type { RequirementFinding } from '../review/finding.ts'
import type { Requirement } from '../rules/schema.ts'
import { type ActionPlan, noFields, type PlannedTask } from './plan.ts'
import { referenceOf } from './reference.ts'

/**
 * The action plan of documents that nobody has decided on yet, from their portfolio: of each document the five gaps to close first, of
 * those that are not closed by another document. The answers on the recommendations are left to the organisation.
 */
export function planOfPortfolio(report: PortfolioReport): ActionPlan {
  const { portfolio, rules } = report
  const requirements = new Map(rules.flatMap(rule => (rule.kind === 'requirement' ? [[rule.id, rule]] : [])))
  const found = findingsOf(report)
  return {
    organisation: portfolio.organisation ?? '',
    asAt: portfolio.today,
    tasks: portfolio.documents.flatMap(document => tasksOf(document, requirements, found)),
    positions: [...portfolio.recommendations]
      .sort((a, b) => a.id.localeCompare(b.id))
      .sort((a, b) => Number(a.id.startsWith('N')) - Number(b.id.startsWith('N')))
      .map(({ id, standing }) => ({ recommendation: id, shown: standing, said: undefined, reason: '' })),
  }
}

const gaps = new Set(['weak', 'missing', 'wrong-law'])

function tasksOf(
  document: PortfolioDocument,
  requirements: ReadonlyMap<string, Requirement>,
  found: (document: string, rule: string) => RequirementRecord | undefined,
): readonly PlannedTask[] {
  const records = Object.entries(document.requirements).flatMap(([rule, state]) => {
    const record = gaps.has(state) ? found(document.id, rule) : undefined
    return record ? [record] : []
  })
  const byRule = new Map(records.map(record => [record.rule, record]))
  return firstToDo(records.map(findingOf), ({ id }) => requirements.get(id)).flatMap(
    ({ finding, name, binding, sentence }): PlannedTask[] => {
      const rule = requirements.get(finding.id)
      const passage = byRule.get(finding.id)?.passage
      if (!rule) return []
      const id = `${document.id} ${rule.id}`
      return [
        {
          id,
          reference: referenceOf(id),
          document: document.id,
          title: document.title,
          finding: rule.id,
          name,
          open: sentence,
          what: suggestionFor(rule),
          binding,
          where: passage?.place ?? '',
          quote: passage?.quote ?? '',
          recommendations: rule.traces,
          ...noFields,
          owner: document.owner ?? '',
        },
      ]
    },
  )
}

/** What a record keeps of a finding, as the order of what to do first asks for it. */
function findingOf({ rule, verdict, strength, reason, passage }: RequirementRecord): RequirementFinding {
  return {
    kind: 'requirement',
    id: rule,
    rule,
    verdict,
    evidence: passage ? [{ ...passage, basis: 'check' }] : [],
    ...(strength ? { strength } : {}),
    ...(reason === undefined ? {} : { reason }),
  }
}
