import type { DatabaseSync } from 'node:sqlite'

/**
 * Migrates a workspace from version 11 to version 12: rules that are on or off for documents of a type, or for one document, with the
 * reason; and the reason why a rule is off for the whole organisation. Before, a rule was on or off for everything.
 */
export function toVersion12(db: DatabaseSync): void {
  db.exec(`
    ALTER TABLE switches ADD COLUMN reason TEXT;
    CREATE TABLE rule_switches (
      rule TEXT NOT NULL,
      type TEXT, -- for the documents of this type
      document TEXT REFERENCES documents (id) ON DELETE CASCADE, -- for this document alone
      is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
      reason TEXT,
      CHECK ((type IS NULL) <> (document IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX rule_switches_of_types ON rule_switches (type, rule) WHERE type IS NOT NULL;
    CREATE UNIQUE INDEX rule_switches_of_documents ON rule_switches (document, rule) WHERE document IS NOT NULL;
  `)
}
