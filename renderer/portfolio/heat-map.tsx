import { memo } from 'react'
import type { CellState } from '../../engine/labels/cell-states.ts'
import type { PortfolioDocument } from '../../engine/portfolio/portfolio.ts'
import { HeatMapHead } from './heat-map-head.tsx'
import type { MapRow } from './map-rows.ts'
import type { CellPlace } from './portfolio-choices.ts'
import { CellMark, StandingMark } from './state-mark.tsx'
import { cellName, type Shown, useHeatMap } from './use-heat-map.ts'
import './heat-map.css'

interface Properties {
  /** What the table is, for people who do not see it. */
  readonly label: string
  /** What its rows are: "Recommendation". */
  readonly rowsAre: string
  readonly rows: readonly MapRow[]
  readonly documents: readonly PortfolioDocument[]
  readonly stateOf: (row: string, document: PortfolioDocument) => CellState
  /** Where to begin. */
  readonly at: CellPlace | undefined
  readonly open: (place: CellPlace) => void
}

/** The documents by what is asked of them: a table of which only what is in view is on the page. Each cell opens what it rests on. */
export function HeatMap({ label, rowsAre, rows, documents, stateOf, at, open }: Properties) {
  const { scroller, size, shown, measureRow, stop, onFocus, onKeyDown } = useHeatMap(
    { rows: rows.length, columns: documents.length },
    {
      row: Math.max(
        rows.findIndex(({ id }) => id === at?.row),
        0,
      ),
      column: Math.max(
        documents.findIndex(({ id }) => id === at?.document),
        0,
      ),
    },
  )
  const columns = documents.slice(shown.columns.from, shown.columns.to)
  return (
    <div className="heat-map" ref={scroller} data-scroll>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are gone through with arrows is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={documents.length + 1}
        style={{ width: size.heading + documents.length * size.column }}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
      >
        <colgroup>
          <col style={{ width: size.heading }} />
          <col style={{ width: shown.columns.before }} />
          {columns.map(({ id }) => (
            <col key={id} style={{ width: size.column }} />
          ))}
          <col style={{ width: shown.columns.after }} />
        </colgroup>
        <HeatMapHead
          rowsAre={rowsAre}
          documents={columns}
          from={shown.columns.from}
          stop={stop.row === -1 ? stop.column : undefined}
        />
        <Room height={shown.rows.before} />
        <tbody>
          {rows.slice(shown.rows.from, shown.rows.to).map((row, i) => {
            const index = shown.rows.from + i
            return (
              <tr
                key={row.id}
                ref={measureRow}
                data-index={index}
                aria-rowindex={index + 2}
                style={{ height: size.row }}
              >
                <th
                  scope="row"
                  aria-colindex={1}
                  tabIndex={stop.row === index && stop.column === -1 ? 0 : -1}
                  data-cell={cellName({ row: index, column: -1 })}
                  title={row.title}
                >
                  <RowHeading row={row} />
                </th>
                <td aria-hidden="true" />
                {columns.map((document, n) => {
                  const place = { row: index, column: shown.columns.from + n }
                  return (
                    <td key={document.id} aria-colindex={place.column + 2}>
                      <Cell
                        state={stateOf(row.id, document)}
                        name={cellName(place)}
                        isStop={stop.row === place.row && stop.column === place.column}
                        row={row.id}
                        document={document.id}
                        open={open}
                      />
                    </td>
                  )
                })}
                <td aria-hidden="true" />
              </tr>
            )
          })}
        </tbody>
        <Room height={shown.rows.after} />
      </table>
    </div>
  )
}

/** The room of rows that are not on the page. */
function Room({ height }: { readonly height: Shown['before'] }) {
  return height === 0 ? null : (
    <tbody aria-hidden="true" className="room">
      <tr>
        <td style={{ height }} />
      </tr>
    </tbody>
  )
}

const RowHeading = memo(({ row: { id, name, standing, told } }: { readonly row: MapRow }) => (
  <>
    <span className="row-name">
      <span className="quiet">{id}</span> {name}
    </span>
    <span className="row-standing">
      <StandingMark standing={standing} />
      <span className="quiet">{told}</span>
    </span>
  </>
))

interface CellProperties {
  readonly state: CellState
  readonly name: string
  readonly isStop: boolean
  readonly row: string
  readonly document: string
  readonly open: (place: CellPlace) => void
}

const Cell = memo(({ state, name, isStop, row, document, open }: CellProperties) => (
  <button
    type="button"
    className="heat-cell"
    data-state={state}
    data-cell={name}
    tabIndex={isStop ? 0 : -1}
    onClick={() => open({ row, document })}
  >
    <CellMark state={state} />
  </button>
))
