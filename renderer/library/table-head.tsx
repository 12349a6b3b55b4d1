import type { Arrangement, Column } from './arranged.ts'

interface Properties {
  readonly arrangement: Arrangement
  readonly sort: (by: Column) => void
  readonly all: boolean
  readonly selectAll: (on: boolean) => void
}

const columns: readonly { readonly by: Column; readonly label: string }[] = [
  { by: 'name', label: 'Document' },
  { by: 'type', label: 'Read as' },
  { by: 'gaps', label: 'Gaps' },
  { by: 'wording', label: 'Wording' },
  { by: 'decided', label: 'Decided' },
  { by: 'added', label: 'Added' },
]

/** The columns of the library: a click sorts by one, another click the other way round. */
export function TableHead({ arrangement: { by: sorted, down }, sort, all, selectAll }: Properties) {
  return (
    <thead>
      <tr>
        <th className="tick">
          <input
            type="checkbox"
            aria-label="Select all documents"
            checked={all}
            onChange={event => selectAll(event.currentTarget.checked)}
          />
        </th>
        {columns.map(({ by, label }) => (
          <th
            key={by}
            scope="col"
            className={`col-${by}`}
            aria-sort={by === sorted ? (down ? 'descending' : 'ascending') : undefined}
          >
            <button type="button" className="sort" onClick={() => sort(by)}>
              {label} <span aria-hidden="true">{by === sorted ? (down ? '▾' : '▴') : ''}</span>
            </button>
          </th>
        ))}
        <th>
          <span className="for-readers">More</span>
        </th>
      </tr>
    </thead>
  )
}
