import type { DatabaseSync } from 'node:sqlite'

/**
 * Migrates a workspace from version 3 to version 4: a finding keeps how binding its requirement is for the organisation, where that is
 * more than the rule says. Of rules that reviews were made with, those once called `law` become `legal-right`: what the law gives or
 * forbids, but does not require a document to say.
 */
export function toVersion4(db: DatabaseSync): void {
  db.exec('ALTER TABLE findings ADD COLUMN strength TEXT')
  db.exec(
    `UPDATE snapshot_rules SET rule = json_set(rule, '$.strength', 'legal-right') WHERE rule ->> '$.strength' = 'law'`,
  )
}
