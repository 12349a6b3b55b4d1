import { counted } from '../../engine/labels/counts.ts'
import type { Standing } from '../../engine/labels/standings.ts'
import type { Tally } from '../../engine/portfolio/rows.ts'
import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import type { MapKind } from './portfolio-choices.ts'

/** A row of a table: what is asked, and how the organisation stands to it. */
export interface MapRow {
  readonly id: string
  /** In a few words. */
  readonly name: string
  /** The whole sentence, where the name is shorter. */
  readonly title: string
  readonly standing: Standing
  /** "3 of 12 documents". */
  readonly told: string
}

/** The rows of a table, "nowhere covered" first. */
export function mapRows(view: PortfolioView, kind: MapKind): readonly MapRow[] {
  if (kind === 'recommendation')
    return view.recommendations.map(({ id, title, standing, tally }) => ({
      id,
      name: title,
      title,
      standing,
      told: toldOf(tally),
    }))
  return view.requirements.map(({ id, name, title, standing, tally, enoughOnce }) => ({
    id,
    name,
    title,
    standing,
    told: enoughOnce && (tally.covered ?? 0) > 0 ? 'once is enough' : toldOf(tally),
  }))
}

/** "3 of 12 documents": how many of those that are asked cover it. Empty where none is asked. */
export function toldOf(tally: Tally): string {
  const { covered = 0, elsewhere = 0, decided = 0, 'not-asked': _, ...gaps } = tally
  const asked = covered + elsewhere + decided + Object.values(gaps).reduce((sum, count) => sum + count, 0)
  return asked === 0 ? '' : `${covered} of ${counted(asked, 'document')}`
}
