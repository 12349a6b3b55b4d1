import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { useNarrow } from '../ui/use-narrow.ts'
import { type GridPlace, placeAfterKey } from './grid-keys.ts'

/** A part of a table that is on the page, with the room that is left before and after it. */
export interface Shown {
  readonly from: number
  readonly to: number
  /** In pixels. */
  readonly before: number
  readonly after: number
}

/** Widths in pixels; the height of a row is at least `row`. */
const sizes = {
  wide: { heading: 296, column: 128, row: 60, head: 68 },
  narrow: { heading: 132, column: 92, row: 84, head: 68 },
}

/**
 * What of a large table is on the page, and where the keyboard is in it. Arrows, Home, End and the page keys move; the table is one
 * stop of the tabulator key.
 */
export function useHeatMap(count: { readonly rows: number; readonly columns: number }, first: GridPlace) {
  const size = sizes[useNarrow() ? 'narrow' : 'wide']
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(first)
  const rows = useVirtualizer({
    count: count.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.row,
    scrollPaddingEnd: size.head,
    overscan: 4,
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: count.columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.column,
    scrollPaddingEnd: size.heading,
    overscan: 3,
  })
  const { focusOn, bringIntoView } = useCellFocus(scroller, rows, columns)
  useLayoutEffect(() => bringIntoView(first), [])

  const shown = { rows: shownOf(rows), columns: shownOf(columns) }
  const place = {
    row: Math.min(at.row, count.rows - 1),
    column: Math.min(at.column, count.columns - 1),
  }
  const isShown = isIn(shown.rows, place.row) && isIn(shown.columns, place.column)
  return {
    scroller,
    size,
    shown,
    measureRow: rows.measureElement,
    /** The one cell that the tabulator key reaches. */
    stop: isShown ? place : { row: shown.rows.from, column: shown.columns.from },
    onFocus(event: FocusEvent) {
      const here = placeOf(event.target)
      if (here) setAt(here)
    },
    onKeyDown(event: KeyboardEvent) {
      const from = placeOf(event.target)
      const page = Math.max(Math.floor(((scroller.current?.clientHeight ?? 0) - size.head) / size.row) - 1, 1)
      const to = from && placeAfterKey(from, event, { ...count, page })
      if (!to) return
      event.preventDefault()
      focusOn(to)
    },
  }
}

/** The name by which a cell is found on the page. */
export function cellName({ row, column }: GridPlace): string {
  return `${row}:${column}`
}

function placeOf(target: EventTarget): GridPlace | undefined {
  const name = target instanceof HTMLElement ? target.dataset.cell : undefined
  const [row, column] = name?.split(':').map(Number) ?? []
  return row === undefined || column === undefined ? undefined : { row, column }
}

function isIn({ from, to }: Shown, index: number): boolean {
  return index === -1 || (index >= from && index < to)
}

function shownOf(virtual: Virtualizer<HTMLDivElement, Element>): Shown {
  const items = virtual.getVirtualItems()
  const first = items[0]
  const last = items.at(-1)
  if (!first || !last) return { from: 0, to: 0, before: 0, after: 0 }
  return { from: first.index, to: last.index + 1, before: first.start, after: virtual.getTotalSize() - last.end }
}

/** Brings a cell into view and gives it the focus: one that was far off comes onto the page only after the table has been scrolled to it. */
function useCellFocus(
  scroller: RefObject<HTMLDivElement | null>,
  rows: Virtualizer<HTMLDivElement, Element>,
  columns: Virtualizer<HTMLDivElement, Element>,
) {
  const wanted = useRef<GridPlace>(undefined)
  const focusNow = () => {
    if (!wanted.current) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${cellName(wanted.current)}"]`)
    if (!cell) return
    wanted.current = undefined
    cell.focus({ preventScroll: true })
  }
  useLayoutEffect(focusNow)
  const bringIntoView = ({ row, column }: GridPlace) => {
    if (row >= 0) rows.scrollToIndex(row)
    if (column >= 0) columns.scrollToIndex(column)
  }
  return {
    bringIntoView,
    focusOn(place: GridPlace) {
      wanted.current = place
      bringIntoView(place)
      focusNow()
    },
  }
}
