import type { DatabaseSync } from 'node:sqlite'

/**
 * Migrates a workspace from version 4 to version 5: what is forgotten is gone. A removed document keeps since when its time is over
 * (`due_at`), and the trail may lose the words of a document, but nothing of what was done, by whom and when. The next opening
 * rewrites the file once, since earlier versions left what they had removed in its free pages.
 */
export function toVersion5(db: DatabaseSync): void {
  db.exec(`
    ALTER TABLE documents ADD COLUMN due_at TEXT;
    DROP TRIGGER trail_is_not_changed;
    CREATE TRIGGER trail_is_not_changed BEFORE UPDATE ON trail
    WHEN NOT (
      new.id = old.id AND new.made_at = old.made_at AND new.who = old.who AND new.document = old.document
      AND new.what <> '' AND new.what = substr(old.what, 1, length(new.what))
      AND new.rule IS old.rule AND new.rule_version IS old.rule_version
      AND new.name = '' AND new.finding IS NULL AND new.quote IS NULL AND new.reason IS NULL
    )
    BEGIN SELECT RAISE (ABORT, 'the trail is only added to'); END;
    INSERT INTO settings (name, value) VALUES ('rewrite-due', 'true');
  `)
}
