import type { DatabaseSync } from 'node:sqlite'

/** Migrates a workspace from version 2 to version 3: reviews keep as what the document was read. Earlier ones did not record it. */
export function toVersion3(db: DatabaseSync): void {
  db.exec('ALTER TABLE reviews ADD COLUMN reading TEXT')
}
