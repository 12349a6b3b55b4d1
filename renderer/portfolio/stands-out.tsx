import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import { AbsentPolicyList } from './absent-policies.tsx'
import { DifferingTermsList } from './differing-terms.tsx'
import { NowhereCovered } from './nowhere-covered.tsx'
import { OnceOnly } from './once-only.tsx'
import type { CellPlace, MapKind } from './portfolio-choices.ts'
import { ReviewDates } from './review-dates.tsx'
import type { Titles } from './titles.ts'
import { WrongLaw } from './wrong-law.tsx'

interface Properties {
  readonly view: PortfolioView
  readonly titles: Titles
  /** Shows a row of a table. */
  readonly showRow: (kind: MapKind, row: string) => void
  readonly openCell: (place: CellPlace) => void
}

/** What an organisation should know of all its documents together, in lists: nowhere covered first. */
export function StandsOut({ view, titles, showRow, openCell }: Properties) {
  return (
    <div className="stands-out">
      <NowhereCovered view={view} showRow={showRow} />
      <OnceOnly view={view} showRow={showRow} titles={titles} />
      <WrongLaw view={view} openCell={openCell} titles={titles} />
      <ReviewDates dates={view.dates} titles={titles} />
      <DifferingTermsList view={view} titles={titles} />
      <AbsentPolicyList view={view} titles={titles} />
    </div>
  )
}
