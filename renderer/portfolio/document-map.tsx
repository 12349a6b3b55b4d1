import { useCallback, useMemo } from 'react'
import { cellLabels, cellStates } from '../../engine/labels/cell-states.ts'
import type { PortfolioDocument } from '../../engine/portfolio/portfolio.ts'
import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import { HeatMap } from './heat-map.tsx'
import { mapRows } from './map-rows.ts'
import type { CellPlace, MapKind } from './portfolio-choices.ts'
import { CellMark } from './state-mark.tsx'

interface Properties {
  readonly kind: MapKind
  readonly view: PortfolioView
  readonly at: CellPlace | undefined
  readonly open: (kind: MapKind, place: CellPlace) => void
}

const words = {
  recommendation: { label: 'Documents by recommendation', rowsAre: 'Recommendation' },
  requirement: { label: 'Documents by requirement', rowsAre: 'Requirement' },
} as const

/** The documents by recommendation or by requirement, and what the words in the cells mean. */
export function DocumentMap({ kind, view, at, open }: Properties) {
  const rows = useMemo(() => mapRows(view, kind), [view, kind])
  const stateOf = useCallback(
    (row: string, { recommendations, requirements }: PortfolioDocument) =>
      (kind === 'recommendation' ? recommendations : requirements)[row] ?? 'not-asked',
    [kind],
  )
  const openCell = useCallback((place: CellPlace) => open(kind, place), [kind, open])
  if (rows.length === 0)
    return <p>None of these documents could be judged, so there is nothing to show here. The notices above say why.</p>
  return (
    <>
      <HeatMap {...words[kind]} rows={rows} documents={view.documents} stateOf={stateOf} at={at} open={openCell} />
      <details className="map-legend">
        <summary className="quiet">What the words mean</summary>
        <dl>
          {cellStates.map(state => (
            <div key={state}>
              <dt>
                <CellMark state={state} />
              </dt>
              <dd>{cellLabels[state].long}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
