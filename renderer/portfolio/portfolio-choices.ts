import type { DocumentState } from '../../engine/portfolio/record.ts'
import type { PortfolioRequest } from '../../host/bridge/contract/portfolio.ts'

/** What of the portfolio is shown below its head. */
export type PortfolioTab = 'recommendations' | 'requirements' | 'stands-out' | 'changes'

/** The two tables. */
export type MapKind = 'recommendation' | 'requirement'

/** A place in a table by what it is about: a row's id and a document's. */
export interface CellPlace {
  readonly row: string
  readonly document: string
}

/** What the reader has chosen to see. Kept while other pages are shown, so that the way back leads to the same cell. */
export interface PortfolioChoices {
  readonly tab: PortfolioTab
  /** A round's id; absent for the library as it is now. */
  readonly round?: string
  /** A round's id, or `none`; absent for the round before. */
  readonly since?: string
  readonly type?: string
  /** "" for documents that name no owner. */
  readonly owner?: string
  readonly state?: DocumentState
  /** Where the reader is in each table. */
  readonly at: Readonly<Partial<Record<MapKind, CellPlace>>>
}

export const firstChoices: PortfolioChoices = { tab: 'recommendations', at: {} }

/** What to ask of the host for these choices. */
export function requestOf({ round, since, type, owner, state }: PortfolioChoices): PortfolioRequest {
  return {
    ...(round === undefined ? {} : { round }),
    ...(since === undefined ? {} : { since }),
    ...(type === undefined ? {} : { types: [type] }),
    ...(owner === undefined ? {} : { owners: [owner] }),
    ...(state === undefined ? {} : { states: [state] }),
  }
}

/** Whether documents are left out. */
export function isFiltered({ type, owner, state }: PortfolioChoices): boolean {
  return type !== undefined || owner !== undefined || state !== undefined
}

/** The choices with some set; `undefined` takes one out. */
export function withSome(
  choices: PortfolioChoices,
  some: { readonly [Key in keyof PortfolioChoices]?: PortfolioChoices[Key] | undefined },
): PortfolioChoices {
  const entries = Object.entries({ ...choices, ...some }).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as unknown as PortfolioChoices
}
