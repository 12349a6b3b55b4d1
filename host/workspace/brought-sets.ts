import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { BroughtSet } from '../../engine/authoring/pack/names-here.ts'
import { first, json, run } from './rows.ts'

const name = 'brought-sets'

const schema = z.record(
  z.string(),
  z.object({
    name: z.string(),
    author: z.string(),
    rules: z.array(z.tuple([z.string(), z.string()])),
    concepts: z.array(z.string()),
  }),
)

/** The rule sets that were brought in from files, by the names they have here. */
export function broughtSets(db: DatabaseSync): Readonly<Record<string, BroughtSet>> {
  const row = first(db, 'SELECT value FROM settings WHERE name = ?', name)
  return (row && schema.safeParse(json(row, 'value')).data) ?? {}
}

/** Remembers where a rule set was brought in from. */
export function putBroughtSet(db: DatabaseSync, set: string, from: BroughtSet): void {
  const all = { ...broughtSets(db), [set]: from }
  run(db, 'INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)', name, JSON.stringify(all))
}
