import type { Problem } from '../../errors.ts'
import { toWrite } from '../new-rules.ts'
import type { Lint } from './lint.ts'

/** Texts of a new rule that its author has still to write. */
export const unwritten: Lint = ({ loaded: { sets, problemAt } }) =>
  sets.flatMap(set =>
    set.rules.flatMap(rule =>
      unwrittenIn(rule, []).map(
        ({ path, text }): Problem =>
          problemAt(rule.id, path, `still to write: ${text.slice(toWrite.length).trim() || 'this text'}`),
      ),
    ),
  )

interface Unwritten {
  readonly path: readonly PropertyKey[]
  readonly text: string
}

function unwrittenIn(value: unknown, path: readonly PropertyKey[]): Unwritten[] {
  if (typeof value === 'string')
    return value.toLowerCase().startsWith(toWrite.toLowerCase()) ? [{ path, text: value }] : []
  if (typeof value !== 'object' || value === null) return []
  const inside: [PropertyKey, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return inside.flatMap(([key, inner]) => unwrittenIn(inner, [...path, key]))
}
