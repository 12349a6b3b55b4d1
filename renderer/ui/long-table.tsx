import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react'

/** What a row of a long table passes on to its `tr`: where it stands, and what measures it. */
export interface LongRow {
  readonly ref: Ref<HTMLTableRowElement>
  readonly 'data-index': number
  readonly 'aria-rowindex': number
}

interface Properties<Line> {
  readonly label: string
  /** The class of the element that scrolls. */
  readonly className: string
  readonly columns: readonly string[]
  readonly lines: readonly Line[]
  readonly keyOf: (line: Line) => string
  /** How high a line is in pixels, until it is measured. */
  readonly heightOf: (line: Line) => number
  /** The number of the line to begin with. */
  readonly startAt?: number
  readonly children: (line: Line, key: string, row: LongRow) => ReactNode
}

/** A table of any length, of which only the rows in view and some around them are on the page. */
export function LongTable<Line>(properties: Properties<Line>) {
  const { label, className, columns, lines, keyOf, heightOf, startAt, children } = properties
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => heightOf(lines[index] as Line),
    getItemKey: index => keyOf(lines[index] as Line),
    overscan: 8,
  })
  useLayoutEffect(() => {
    if (startAt !== undefined && startAt > 0) virtual.scrollToIndex(startAt, { align: 'start' })
  }, [])
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div className={className} ref={scroller} data-scroll>
      <table aria-label={label} aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <Room height={before} />
        <tbody>
          {items.map(({ index }) => {
            const line = lines[index]
            const row = { ref: virtual.measureElement, 'data-index': index, 'aria-rowindex': index + 2 }
            return line === undefined ? null : children(line, keyOf(line), row)
          })}
        </tbody>
        <Room height={after} />
      </table>
    </div>
  )
}

/** The room of rows that are not on the page. */
function Room({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tbody aria-hidden="true" className="room">
      <tr>
        <td style={{ height }} />
      </tr>
    </tbody>
  )
}
