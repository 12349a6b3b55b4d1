import type { DatabaseSync } from 'node:sqlite'

/**
 * Migrates a workspace from version 2 to version 3: reviews keep as what the document was read, and findings the parts of their
 * requirement (`Part[]`) and the passages nearest to a missing one (`Span[]`). Earlier ones did not record them.
 */
export function toVersion3(db: DatabaseSync): void {
  db.exec('ALTER TABLE reviews ADD COLUMN reading TEXT')
  db.exec('ALTER TABLE findings ADD COLUMN parts TEXT; ALTER TABLE findings ADD COLUMN nearest TEXT')
}
