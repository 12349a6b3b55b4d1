import type { DatabaseSync } from 'node:sqlite'
import { first, integer } from '../workspace/rows.ts'

/** Values that hold until the workspace changes. */
export interface KeptValues {
  /** The value of this name; made anew where something has changed since it was made. */
  readonly of: <Value>(name: string, make: () => Value) => Value
  /** Does work that changes nothing that any of the values are made from, so that they still hold after it. */
  readonly through: <Result>(work: () => Result) => Result
}

/** So many are kept; the one that was made first makes room. */
const most = 4

/**
 * Keeps values for as long as nothing is written to the workspace, by this program (total_changes) or another (data_version). They can be
 * large, so there are few.
 */
export function keptWhileUnchanged(db: DatabaseSync): KeptValues {
  const values = new Map<string, unknown>()
  let state = ''
  const stateNow = () => {
    const { data_version: others } = first(db, 'PRAGMA data_version') ?? {}
    return `${others} ${integer(first(db, 'SELECT total_changes() AS n') ?? {}, 'n')}`
  }
  return {
    of<Value>(name: string, make: () => Value): Value {
      const now = stateNow()
      if (now !== state) values.clear()
      state = now
      if (!values.has(name)) {
        const [oldest] = values.keys()
        if (oldest !== undefined && values.size >= most) values.delete(oldest)
        values.set(name, make())
      }
      return values.get(name) as Value
    },
    through(work) {
      const holds = stateNow() === state
      const result = work()
      if (holds) state = stateNow()
      return result
    },
  }
}
