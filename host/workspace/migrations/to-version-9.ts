import type { DatabaseSync } from 'node:sqlite'

/**
 * Migrates a workspace from version 8 to version 9: the action plan. A task keeps what the review said of it, so that it stays readable
 * after the gap is closed; `standing` is 1 while a review still asks for it. `planned_from` is the line of the trail up to which a
 * document's tasks were made, and the review they were made from.
 */
export function toVersion9(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE planned_tasks (
      id TEXT PRIMARY KEY,
      document TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      task TEXT NOT NULL, -- Task
      standing INTEGER NOT NULL,
      owner TEXT NOT NULL DEFAULT '',
      due TEXT NOT NULL DEFAULT '',
      status TEXT NOT NULL DEFAULT 'to-do' CHECK (status IN ('to-do', 'under-way', 'done', 'not-going-ahead')),
      note TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX planned_tasks_of_document ON planned_tasks (document, position);
    CREATE TABLE planned_from (
      document TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
      review TEXT NOT NULL,
      trail INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE positions (
      recommendation TEXT PRIMARY KEY,
      said TEXT CHECK (said IN ('met', 'partly-met', 'not-met')),
      reason TEXT NOT NULL DEFAULT ''
    ) STRICT;
  `)
}
