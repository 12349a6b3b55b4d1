import { Link } from '@fluentui/react-components'
import { memo, useMemo } from 'react'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import { firstTitle } from '../../engine/priority/first-to-do.ts'
import type { Entry } from './entries.ts'
import { type FirstEntry, firstOf } from './first-of.ts'
import { useListDispatch } from './list-context.tsx'
import { usePassages } from './passages-context.tsx'

/** What to do first, each a link to its finding: the same five as in the report. Nothing where there is nothing to do. */
export const FirstToDo = memo(({ entries }: { readonly entries: readonly Entry[] }) => {
  const todo = useMemo(() => firstOf(entries), [entries])
  if (todo.length === 0) return null
  return (
    <details className="first-to-do" open>
      <summary>{firstTitle(todo.length)}</summary>
      <ol>
        {todo.map(first => (
          <Item key={first.entry.id} {...first} />
        ))}
      </ol>
    </details>
  )
})

function Item({ entry, name, binding }: FirstEntry) {
  const dispatch = useListDispatch()
  const { quoted } = usePassages()
  const state = entry.decision?.state ?? 'open'
  return (
    <li>
      <Link className="todo" onClick={() => dispatch({ kind: 'choose', entry: entry.id })}>
        {entry.finding?.kind === 'wording' ? quoted(entry, name) : name}
      </Link>{' '}
      <span className="quiet">{state === 'open' ? binding : decisionLabels[state]}</span>
    </li>
  )
}
