import { firstToDo, type ToDo } from '../../engine/priority/first-to-do.ts'
import type { Finding } from '../../engine/review/finding.ts'
import type { Entry } from './entries.ts'

/** One of the things to do first, with its entry in the list. */
export interface FirstEntry extends ToDo {
  readonly entry: Entry
}

/** The most urgent of the entries that nobody has set aside. */
export function firstOf(entries: readonly Entry[]): readonly FirstEntry[] {
  const byId = new Map(entries.map(entry => [entry.id, entry]))
  const findings = entries.flatMap(({ finding, added, decision }): Finding[] => {
    const aside = decision?.state === 'dismissed' || decision?.state === 'not-applicable'
    if (aside || added?.lost === true) return []
    return finding ? [finding] : added ? [added] : []
  })
  return firstToDo(findings, ({ id }) => byId.get(id)?.rule).flatMap(todo => {
    const entry = byId.get(todo.finding.id)
    return entry ? [{ ...todo, entry }] : []
  })
}
