import type { DatabaseSync } from 'node:sqlite'
import { first, text } from './rows.ts'

/** The workspace's id, a UUID that it has from the start. */
export function workspaceId(db: DatabaseSync): string {
  return text(first(db, 'SELECT uuid FROM workspace') ?? {}, 'uuid')
}
