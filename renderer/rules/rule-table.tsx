import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { NamedType } from '../../engine/rules/document-types.ts'
import type { Line } from './rule-lines.ts'
import { RuleRow, SetRow } from './rule-row.tsx'

interface Properties {
  readonly lines: readonly Line[]
  readonly types: readonly NamedType[]
  /** How many documents the records of the rules are of. */
  readonly documents: number
  readonly switchSet: (name: string, on: boolean) => void
  readonly switchRule: (id: string, on: boolean) => void
}

const columns = ['Rule', 'Strength and documents', 'Found in', 'Reviewers', 'Use']

/** The rules as a table, of which only what is in view is on the page. */
export function RuleTable({ lines, types, documents, switchSet, switchRule }: Properties) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: index => (lines[index]?.kind === 'set' ? 64 : 53),
    getItemKey: index => keyOf(lines[index]),
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div className="rule-table" ref={scroller} data-scroll>
      <table aria-label="Rules" aria-rowcount={lines.length + 1}>
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
          {items.map(({ index, key }) => {
            const line = lines[index]
            if (!line) return null
            const row = { ref: virtual.measureElement, 'data-index': index, 'aria-rowindex': index + 2 }
            return line.kind === 'set' ? (
              <SetRow key={key} set={line.set} count={line.count} switchSet={switchSet} row={row} />
            ) : (
              <RuleRow key={key} line={line} types={types} documents={documents} switchRule={switchRule} row={row} />
            )
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

function keyOf(line: Line | undefined): string {
  return line?.kind === 'rule' ? line.rule.card.id : `set ${line?.set.name}`
}
