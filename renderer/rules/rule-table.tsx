import type { NamedType } from '../../engine/rules/document-types.ts'
import { LongTable } from '../ui/long-table.tsx'
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
  return (
    <LongTable
      label="Rules"
      className="rule-table"
      columns={columns}
      lines={lines}
      keyOf={line => (line.kind === 'rule' ? line.rule.card.id : `set ${line.set.name}`)}
      heightOf={line => (line.kind === 'set' ? 64 : 53)}
    >
      {(line, key, row) =>
        line.kind === 'set' ? (
          <SetRow key={key} set={line.set} count={line.count} switchSet={switchSet} row={row} />
        ) : (
          <RuleRow key={key} line={line} types={types} documents={documents} switchRule={switchRule} row={row} />
        )
      }
    </LongTable>
  )
}
