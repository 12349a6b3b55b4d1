import type { DatabaseSync } from 'node:sqlite'

/**
 * Migrates a workspace from version 5 to version 6: a decision keeps whether the finding's suggestion goes into the Word file as a
 * tracked change. None did before.
 */
export function toVersion6(db: DatabaseSync): void {
  db.exec('ALTER TABLE decisions ADD COLUMN suggested INTEGER NOT NULL DEFAULT 0 CHECK (suggested IN (0, 1))')
}
