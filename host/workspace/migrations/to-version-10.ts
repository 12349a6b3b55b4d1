import type { DatabaseSync } from 'node:sqlite'

/**
 * Migrates a workspace from version 9 to version 10: what was merged from the files of other reviewers, with what stood here at the
 * time, so that conflicts wait for a person, agreement can be told, and the same file changes nothing twice. A document keeps when it was
 * last used, and since when its original is due to be removed; those that were there count as used now.
 */
export function toVersion10(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE merged (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      key TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('taken', 'same', 'outdated', 'differs', 'lost')),
      about TEXT NOT NULL, -- MergedAbout
      mine TEXT, -- Said
      theirs TEXT NOT NULL, -- Said
      merged_at TEXT NOT NULL,
      settled TEXT CHECK (settled IN ('mine', 'theirs', 'discuss')),
      UNIQUE (document, key)
    ) STRICT;
    CREATE INDEX merged_open ON merged (document) WHERE outcome = 'differs' AND settled IS NULL;

    ALTER TABLE documents ADD COLUMN used_at TEXT;
    ALTER TABLE documents ADD COLUMN original_due_at TEXT;
    UPDATE documents SET used_at = strftime('%Y-%m-%dT%H:%M:%fZ');
  `)
}
