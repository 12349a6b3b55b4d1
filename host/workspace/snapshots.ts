import type { DatabaseSync } from 'node:sqlite'
import type { PlainRules } from '../../engine/rules/load.ts'
import type { Requirement, Rule, RuleSetInfo } from '../../engine/rules/schema.ts'
import { all, first, json, run, text } from './rows.ts'

/** Rules as they were when reviews were made with them: every rule that was loaded, on or off. */
export interface RuleSnapshot {
  readonly sets: readonly RuleSetInfo[]
  readonly rules: readonly Rule[]
}

/** Rules that were loaded, as they are kept with reviews. */
export function snapshotOf({ sets }: Pick<PlainRules, 'sets'>): RuleSnapshot {
  return {
    sets: sets.map(({ name, title, version }) => ({ name, title, version })),
    rules: sets.flatMap(set => set.rules),
  }
}

/** Keeps rules under a key of their content, unless they are kept already. */
export function keepSnapshot(db: DatabaseSync, key: string, { sets, rules }: RuleSnapshot): void {
  if (first(db, 'SELECT 1 FROM rule_snapshots WHERE key = ?', key)) return
  run(db, 'INSERT INTO rule_snapshots (key) VALUES (?)', key)
  const addSet = db.prepare(
    'INSERT INTO snapshot_sets (snapshot, position, name, title, version) VALUES (?, ?, ?, ?, ?)',
  )
  for (const [i, { name, title, version }] of sets.entries()) addSet.run(key, i, name, title, version)
  const addRule = db.prepare('INSERT INTO snapshot_rules (snapshot, position, id, rule) VALUES (?, ?, ?, ?)')
  for (const [i, rule] of rules.entries()) addRule.run(key, i, rule.id, JSON.stringify(rule))
}

/** The rule sets of a snapshot, in their order. */
export function snapshotSets(db: DatabaseSync, key: string): readonly RuleSetInfo[] {
  return all(db, 'SELECT name, title, version FROM snapshot_sets WHERE snapshot = ? ORDER BY position', key).map(
    row => ({ name: text(row, 'name'), title: text(row, 'title'), version: text(row, 'version') }),
  )
}

/** Every rule of a snapshot, in its order. */
export function snapshotRules(db: DatabaseSync, key: string): readonly Rule[] {
  return all(db, 'SELECT rule FROM snapshot_rules WHERE snapshot = ? ORDER BY position', key).map(ruleOf)
}

/** The set of each rule of a snapshot, by the rule's id. */
export function setsOfRules(db: DatabaseSync, key: string): ReadonlyMap<string, string> {
  const sql = "SELECT id, rule ->> '$.set' AS name FROM snapshot_rules WHERE snapshot = ?"
  return new Map(all(db, sql, key).map(row => [text(row, 'id'), text(row, 'name')]))
}

/** How binding each requirement of a snapshot is, by its id. */
export function strengthsIn(db: DatabaseSync, key: string): ReadonlyMap<string, Requirement['strength']> {
  const sql = `SELECT id, rule ->> '$.strength' AS strength FROM snapshot_rules
    WHERE snapshot = ? AND rule ->> '$.kind' = 'requirement'`
  return new Map(all(db, sql, key).map(row => [text(row, 'id'), text(row, 'strength') as Requirement['strength']]))
}

/** The rules of a snapshot that a review's findings refer to. */
export function rulesFoundBy(db: DatabaseSync, review: string): readonly Rule[] {
  const sql = `SELECT s.rule FROM snapshot_rules s JOIN reviews r ON r.snapshot = s.snapshot
    WHERE r.id = ? AND s.id IN (SELECT rule FROM findings WHERE review = r.id) ORDER BY s.position`
  return all(db, sql, review).map(ruleOf)
}

/** The version of the set that a rule belonged to when a review was made; undefined if the review does not have the rule. */
export function ruleVersion(db: DatabaseSync, review: string, rule: string): string | undefined {
  const sql = `SELECT s.version FROM reviews r JOIN snapshot_rules o ON o.snapshot = r.snapshot AND o.id = ?
    JOIN snapshot_sets s ON s.snapshot = r.snapshot AND s.name = o.rule ->> '$.set' WHERE r.id = ?`
  const row = first(db, sql, rule, review)
  return row && text(row, 'version')
}

/** Deletes rules that no review refers to any more. */
export function forgetUnusedSnapshots(db: DatabaseSync): void {
  run(db, 'DELETE FROM rule_snapshots WHERE key NOT IN (SELECT snapshot FROM reviews)')
}

function ruleOf(row: Parameters<typeof json>[0]): Rule {
  return json(row, 'rule')
}
