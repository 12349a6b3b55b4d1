import type { CellState } from '../labels/cell-states.ts'
import type { WordingVerdict } from '../review/finding.ts'
import { type DocumentType, typeName } from '../rules/document-types.ts'
import type { NationOrBritain } from '../rules/nations.ts'
import { recommendations } from '../rules/recommendations.ts'
import { byName } from './by-name.ts'
import { type Cells, recommendationState, requirementCells, saidOnceBy } from './cells.ts'
import { type ReviewDates, reviewDates } from './dates.ts'
import { filtered, type PortfolioFilter } from './filter.ts'
import { type AbsentPolicy, absentPolicies } from './named-policies.ts'
import { noticesOf, withoutCopies } from './notices.ts'
import { calledOf, type DocumentRecord, type DocumentState, ownerOf, type Passage } from './record.ts'
import { type Cell, type RecommendationRow, type RequirementRow, recommendationRows, requirementRows } from './rows.ts'
import { type PortfolioSettings, requirementsById } from './settings.ts'
import { type DifferingTerms, differingTerms } from './terms.ts'

/** A document of a portfolio with its cells; what is not among them was not asked of it. */
export interface PortfolioDocument {
  readonly id: string
  readonly name: string
  /** Its title, or its name where it has none. */
  readonly title: string
  readonly type: DocumentType
  /** The name of its type inside a sentence: "grievance policy". */
  readonly typeName: string
  readonly typeKnown: boolean
  readonly owner?: string
  readonly nation?: NationOrBritain
  readonly state: DocumentState
  readonly version: number
  /** ISO day of its review. */
  readonly asAt: string
  readonly wordings: Readonly<Partial<Record<WordingVerdict, number>>>
  readonly recommendations: Readonly<Record<string, CellState>>
  readonly requirements: Readonly<Record<string, CellState>>
}

/** A wrong statement of law in a document. */
export interface WrongLaw {
  readonly document: string
  readonly requirement: string
  readonly passage?: Passage
  readonly reason?: string
}

/** Where an organisation stands, over all its documents. Documents are named by their ids. */
export interface Portfolio {
  readonly organisation?: string
  /** ISO day on which review dates were judged. */
  readonly today: string
  /** By title. */
  readonly documents: readonly PortfolioDocument[]
  /** All of them, "nowhere covered" first. */
  readonly recommendations: readonly RecommendationRow[]
  /** Those that at least one document is asked, "nowhere covered" first. */
  readonly requirements: readonly RequirementRow[]
  readonly wrongLaw: readonly WrongLaw[]
  readonly dates: ReviewDates
  readonly terms: readonly DifferingTerms[]
  readonly absentPolicies: readonly AbsentPolicy[]
  /** What a reader should know of the documents, a sentence each. */
  readonly notices: readonly string[]
}

/**
 * Puts the records of an organisation's documents together. Nothing is reviewed again. A filter narrows what is shown; what is said once
 * for all, and whether a policy is here, is looked for in every document.
 */
export function portfolioOf(
  all: readonly DocumentRecord[],
  settings: PortfolioSettings,
  filter: PortfolioFilter = {},
): Portfolio {
  const { organisation, today, types, typesNamed } = settings
  const { records: kept, notices } = withoutCopies(all)
  const every = byName(kept)
  const records = filtered(every, filter)
  const requirements = requirementsById(settings.rules)
  const once = saidOnceBy(every, requirements)
  const traced = tracedBy(settings)
  const documents = records.map(record => {
    const cells = requirementCells(record, requirements, once)
    return { record, cells, recommended: recommendationCells(cells, traced) }
  })
  const columns = new Map<string, Cell[]>()
  for (const { record, cells } of documents) {
    const of = { document: record.id, title: calledOf(record) }
    for (const [rule, state] of cells) {
      const column = columns.get(rule)
      if (column) column.push({ ...of, state })
      else columns.set(rule, [{ ...of, state }])
    }
  }
  const rows = requirementRows(requirements, columns, once)
  return {
    ...(organisation === undefined ? {} : { organisation }),
    today,
    documents: documents.map(({ record, cells, recommended }) => {
      const { id, name, types: own, typeKnown, nation, state, version, asAt, wordings } = record
      const owner = ownerOf(record)
      const [type = 'policy'] = own
      return {
        id,
        name,
        title: calledOf(record),
        type,
        typeName: typeName(type, types),
        typeKnown,
        ...(owner === undefined ? {} : { owner }),
        ...(nation === undefined ? {} : { nation }),
        state,
        version,
        asAt,
        wordings,
        recommendations: Object.fromEntries(recommended),
        requirements: Object.fromEntries(cells),
      }
    }),
    recommendations: recommendationRows(
      rows,
      documents.map(({ record, recommended }) => [record.id, recommended]),
    ),
    requirements: rows,
    wrongLaw: documents.flatMap(({ record, cells }) => wrongLawIn(record, cells)),
    dates: reviewDates(records, today),
    terms: differingTerms(records),
    absentPolicies: absentPolicies(records, every, typesNamed),
    notices: [...notices, ...noticesOf(every, organisation)],
  }
}

/** The requirements that trace to each recommendation. */
function tracedBy({ rules }: PortfolioSettings): ReadonlyMap<string, readonly string[]> {
  const requirements = rules.filter(rule => rule.kind === 'requirement')
  return new Map(
    recommendations.map(({ id }) => [id, requirements.filter(rule => rule.traces.includes(id)).map(rule => rule.id)]),
  )
}

function recommendationCells(cells: Cells, traced: ReadonlyMap<string, readonly string[]>): Cells {
  const own = new Map<string, CellState>()
  for (const [recommendation, rules] of traced) {
    const states = rules.flatMap(rule => cells.get(rule) ?? [])
    if (states.length > 0) own.set(recommendation, recommendationState(states))
  }
  return own
}

function wrongLawIn({ id, requirements }: DocumentRecord, cells: Cells): readonly WrongLaw[] {
  return requirements.flatMap(({ rule, passage, reason }) =>
    cells.get(rule) === 'wrong-law'
      ? [
          {
            document: id,
            requirement: rule,
            ...(passage ? { passage } : {}),
            ...(reason === undefined ? {} : { reason }),
          },
        ]
      : [],
  )
}
