import { decisionLabels } from '../../engine/labels/decision-states.ts'
import type { Agreement } from '../../host/bridge/contract/sharing.ts'

interface Properties {
  readonly pair: Agreement
  readonly one: string
  readonly other: string
}

/** How often each decision of the one met each of the other. What both said alike is marked. */
export function AgreementTable({ pair: { states, table }, one, other }: Properties) {
  return (
    <table className="sharing-table agreement-table">
      <caption>
        Decisions of {one} (down) and {other} (across); ✓ alike
      </caption>
      <thead>
        <tr>
          <td />
          {states.map(state => (
            <th key={state} scope="col">
              {decisionLabels[state]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {states.map((state, row) => (
          <tr key={state}>
            <th scope="row">{decisionLabels[state]}</th>
            {states.map((column, n) => (
              <td key={column} data-alike={row === n || undefined}>
                {table[row]?.[n] ?? 0}
                {row === n ? <span aria-hidden="true"> ✓</span> : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
