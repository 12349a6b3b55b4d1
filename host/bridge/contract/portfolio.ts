import type { CellState } from '../../../engine/labels/cell-states.ts'
import type { PortfolioChanges } from '../../../engine/portfolio/changes.ts'
import type { PortfolioFilter } from '../../../engine/portfolio/filter.ts'
import type { Portfolio } from '../../../engine/portfolio/portfolio.ts'
import type { Passage, RequirementRecord } from '../../../engine/portfolio/record.ts'
import type { NotApplied } from '../../../engine/review/applicability.ts'
import type { RequirementFinding } from '../../../engine/review/finding.ts'
import type { Fix } from '../../../engine/rules/schema.ts'
import type { Strength } from '../../../engine/rules/strengths.ts'

/** A round: where the organisation stood, with every review and decision as they were when it was kept. */
export interface RoundSummary {
  readonly id: string
  /** "Spring 2027". */
  readonly name: string
  /** The organisation's name at the time; "" where none was given. */
  readonly organisation: string
  /** ISO 8601, UTC. */
  readonly keptAt: string
  /** How many of its documents are still in the workspace. */
  readonly documents: number
}

/** Which portfolio to show: of a round, by its id, or of the library as it is now; of which documents; and what to compare it with. */
export interface PortfolioRequest extends PortfolioFilter {
  readonly round?: string
  /** A round's id, or `none`. Left out, it is compared with the round before it. */
  readonly since?: string
}

/** The files about a portfolio, as `engine/portfolio/write/index.ts` lists them. */
export const portfolioFiles = [
  'board-report.docx',
  'board-report.html',
  'portfolio.html',
  'portfolio.csv',
  'portfolio.json',
] as const

/** The board's report as a PDF. */
export const boardPdf = 'board-report.pdf'

/** Which file about which portfolio, and what the board's report says of itself. */
export interface PortfolioFileRequest {
  /** A PDF only where the host can print: in the desktop app. */
  readonly file: (typeof portfolioFiles)[number] | typeof boardPdf
  readonly round?: string
  /** As in `PortfolioRequest`. */
  readonly since?: string
  readonly author?: string
  /** Of `board-report.html`: as it is to be printed, with its links in words. */
  readonly toPrint?: boolean
  /** The organisation's own introduction; an empty line begins a paragraph. */
  readonly introduction?: string
}

/** The portfolio of the organisation as a screen shows it. */
export interface PortfolioView extends Portfolio {
  /** Absent for the library as it is now. */
  readonly round?: RoundSummary
  /** The samples that come with the product are shown, because there is nothing else. */
  readonly samples?: true
  readonly since?: PortfolioChanges & { readonly round: RoundSummary; readonly sameRules: boolean }
  /** Every type, owner ("" where none is named) and state by which documents can be filtered, whatever the filter. */
  readonly choices: {
    readonly types: readonly { readonly type: string; readonly name: string; readonly documents: number }[]
    readonly owners: readonly { readonly owner: string; readonly documents: number }[]
    readonly states: readonly { readonly state: Portfolio['documents'][number]['state']; readonly documents: number }[]
  }
}

/** A passage within its sentence. */
export interface PassageInContext extends Passage {
  /** Where it stands: "3.2 Support for staff". */
  readonly place: string
  readonly before: string
  readonly after: string
}

/** What lies behind a cell for one requirement. */
export interface CellRequirement extends Pick<RequirementRecord, 'decision' | 'reason'> {
  readonly rule: string
  readonly name: string
  readonly title: string
  readonly state: CellState
  readonly strength: Strength
  readonly source: string
  /** What is there and what is lacking. */
  readonly parts: NonNullable<RequirementFinding['parts']>
  readonly passages: readonly PassageInContext[]
  /** Why it was not asked. */
  readonly notAsked?: NotApplied
  /** What to do about a gap. */
  readonly fix?: Fix
  /** Where it is said, if that is enough. */
  readonly saidIn?: {
    readonly document: string
    readonly title: string
    readonly passages: readonly PassageInContext[]
  }
}

/** A cell of a portfolio with all that it rests on. */
export interface CellDetail {
  readonly document: string
  readonly title: string
  readonly state: CellState
  /** One for a requirement's cell; for a recommendation's, those that trace to it and those that were not asked. */
  readonly requirements: readonly CellRequirement[]
}
