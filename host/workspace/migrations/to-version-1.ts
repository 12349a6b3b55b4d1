import { readFileSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'

/** Turns an empty file into a workspace of version 1. */
export function toVersion1(db: DatabaseSync): void {
  db.exec(readFileSync(new URL('./1.sql', import.meta.url), 'utf8'))
}
