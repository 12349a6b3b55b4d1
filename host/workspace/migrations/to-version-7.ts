import type { DatabaseSync } from 'node:sqlite'

/**
 * Migrates a workspace from version 6 to version 7: what was sent out in a Word file (`Sent`), so that it is recognised when it comes
 * back without its ids; what came back in a version (`Returned`); and what was decided on a version before the next one came
 * (`DecisionRow[]`, `ReviewerFindingRow[]`). Earlier versions kept none of it.
 */
export function toVersion7(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE sent_files (
      id INTEGER PRIMARY KEY,
      version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
      review TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
      sent_at TEXT NOT NULL,
      sent TEXT NOT NULL -- Sent
    ) STRICT;
    CREATE INDEX sent_files_of_version ON sent_files (version);
    CREATE TABLE sent_comments (
      file INTEGER NOT NULL REFERENCES sent_files (id) ON DELETE CASCADE,
      text_hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX sent_comments_by_hash ON sent_comments (text_hash, file);
    CREATE INDEX sent_comments_of_file ON sent_comments (file);

    CREATE TABLE returned_files (
      version INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
      from_version INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
      from_review TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
      returned TEXT NOT NULL -- Returned
    ) STRICT;

    CREATE TABLE earlier_decisions (
      version INTEGER PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
      decisions TEXT NOT NULL, -- DecisionRow[]
      added TEXT NOT NULL -- ReviewerFindingRow[]
    ) STRICT;
  `)
}
