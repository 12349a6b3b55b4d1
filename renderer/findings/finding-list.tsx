import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { FindingCard } from './finding-card.tsx'
import { FindingRow } from './finding-row.tsx'
import type { Line } from './grouping.ts'
import { useListDispatch, useListState } from './list-context.tsx'

/** About as high as a finding's card is with its row, in pixels. */
const cardHeight = 420

/** About as high as a row is, in pixels. */
const rowHeight = 78

/** The list of findings, of which only what is in view is on the page; the chosen one is open as a card. */
export const FindingList = memo(({ lines }: { readonly lines: readonly Line[] }) => {
  const { chosen, focus } = useListState()
  const scroller = useRef<HTMLDivElement>(null)
  const index = lines.findIndex(line => line.kind === 'entry' && line.entry.id === chosen)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: i => (lines[i]?.kind === 'group' ? 40 : i === index ? cardHeight : rowHeight),
    getItemKey: i => {
      const line = lines[i]
      return line?.kind === 'entry' ? line.entry.id : `group:${line?.title}`
    },
    overscan: 8,
  })
  useEffect(() => {
    const pane = scroller.current
    const item = index < 0 ? undefined : virtual.measurementsCache[index]
    if (!pane || !item) return
    // The card has not been measured when it opens.
    const end = item.start + Math.min(Math.max(item.size, cardHeight), pane.clientHeight)
    const hidden = item.start < pane.scrollTop || end > pane.scrollTop + pane.clientHeight
    if (hidden) virtual.scrollToIndex(index, { align: 'start' })
  }, [index, virtual])
  useRowFocus(scroller, chosen, focus)
  const items = virtual.getVirtualItems()
  const shown = items.flatMap(item => entryIn(lines[item.index]) ?? [])
  const tabStop = shown.includes(chosen ?? '') ? chosen : shown[0]

  return (
    <div className="findings-list" ref={scroller} data-scroll>
      <ul style={{ height: virtual.getTotalSize() }} aria-label="List of findings">
        {items.map(item => {
          const line = lines[item.index]
          if (!line) return null
          return (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              style={{ transform: `translateY(${item.start}px)` }}
              aria-posinset={item.index + 1}
              aria-setsize={lines.length}
            >
              <ListLine line={line} tabStop={tabStop} />
            </li>
          )
        })}
      </ul>
    </div>
  )
})

/** Focuses the row of the chosen finding each time it was chosen by key. */
function useRowFocus(scroller: RefObject<HTMLDivElement | null>, chosen: string | undefined, focus: number): void {
  const focused = useRef(focus)
  useLayoutEffect(() => {
    if (focus === focused.current || chosen === undefined) return
    // A row that was far off comes into the page only after the list has been scrolled to it.
    const row = scroller.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(chosen)}"]`)
    if (!row) return
    focused.current = focus
    row.focus({ preventScroll: true })
  })
}

function entryIn(line: Line | undefined): string | undefined {
  return line?.kind === 'entry' ? line.entry.id : undefined
}

/** A group's heading, or a finding with its card where it is open. */
function ListLine({ line, tabStop }: { readonly line: Line; readonly tabStop: string | undefined }) {
  const { chosen, filter } = useListState()
  const dispatch = useListDispatch()
  if (line.kind === 'group') {
    return (
      <h2>
        {line.title} <span className="quiet">· {line.count}</span>
      </h2>
    )
  }
  const { entry } = line
  const open = entry.id === chosen
  return (
    <>
      <FindingRow
        entry={entry}
        open={open}
        isTabStop={entry.id === tabStop}
        query={filter.query}
        choose={() => dispatch({ kind: 'choose', entry: open ? undefined : entry.id })}
      />
      {open ? <FindingCard entry={entry} /> : null}
    </>
  )
}
