import type { DatabaseSync } from 'node:sqlite'

/**
 * Migrates a workspace from version 7 to version 8: rounds, each with the review of every document and the decisions on its requirements
 * as they were when it was kept. What is deleted for good is gone from them too. A version keeps its title apart from its content, so that
 * titles can be listed without reading whole documents.
 */
export function toVersion8(db: DatabaseSync): void {
  db.exec(`
    ALTER TABLE versions ADD COLUMN title TEXT NOT NULL DEFAULT '';
    UPDATE versions SET title = coalesce(json_extract(content, '$.title'), '');

    CREATE TABLE rounds (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      organisation TEXT NOT NULL,
      kept_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE round_reviews (
      round TEXT NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
      document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      review TEXT NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('not-judged', 'not-started', 'under-way', 'done')),
      PRIMARY KEY (round, document)
    ) STRICT;
    CREATE INDEX round_reviews_of_document ON round_reviews (document);
    CREATE INDEX round_reviews_of_review ON round_reviews (review);
    CREATE TABLE round_decisions (
      round TEXT NOT NULL,
      document TEXT NOT NULL,
      finding TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'dismissed', 'not-applicable', 'discuss')),
      reason TEXT,
      who TEXT NOT NULL,
      made_at TEXT NOT NULL,
      PRIMARY KEY (round, document, finding),
      FOREIGN KEY (round, document) REFERENCES round_reviews (round, document) ON DELETE CASCADE
    ) STRICT;
  `)
}
