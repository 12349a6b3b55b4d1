import type { PortfolioDocument } from '../../engine/portfolio/portfolio.ts'
import { cellName } from './use-heat-map.ts'

interface Properties {
  readonly rowsAre: string
  readonly documents: readonly PortfolioDocument[]
  /** The number of the first of them. */
  readonly from: number
  /** The number of the heading that the tabulator key reaches, if it is one of these. */
  readonly stop: number | undefined
}

/** The headings of the documents' columns, each of which opens its review. */
export function HeatMapHead({ rowsAre, documents, from, stop }: Properties) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" aria-colindex={1}>
          {rowsAre}
        </th>
        <td aria-hidden="true" />
        {documents.map(({ id, title, name, typeName }, i) => (
          <th key={id} scope="col" aria-colindex={from + i + 2}>
            <a
              href={`#/review/${encodeURIComponent(id)}`}
              title={`${title}, ${typeName} (${name})`}
              tabIndex={stop === from + i ? 0 : -1}
              data-cell={cellName({ row: -1, column: from + i })}
            >
              {title}
            </a>
          </th>
        ))}
        <td aria-hidden="true" />
      </tr>
    </thead>
  )
}
