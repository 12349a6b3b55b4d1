import type { DatabaseSync } from 'node:sqlite'

/**
 * Migrates a workspace from version 10 to version 11: the organisation's own rule sets, rules and concepts, and its changes to shipped
 * ones, as YAML. `used` is the text by which documents are reviewed, `draft` one that is not used yet, and `base` the shipped text at the
 * time of the change: where the shipped text is another one since, it was changed in both places.
 */
export function toVersion11(db: DatabaseSync): void {
  db.exec(`
    CREATE TABLE own_rules (
      kind TEXT NOT NULL CHECK (kind IN ('set', 'rule', 'concept')),
      name TEXT NOT NULL, -- of a set or a concept; the id of a rule
      in_set TEXT, -- of an own rule
      base TEXT,
      used TEXT,
      draft TEXT,
      changed_at TEXT NOT NULL,
      changed_by TEXT NOT NULL,
      PRIMARY KEY (kind, name),
      CHECK (used IS NOT NULL OR draft IS NOT NULL)
    ) STRICT;
  `)
}
