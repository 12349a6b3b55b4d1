import type { DatabaseSync } from 'node:sqlite'
import type { ReadingView } from '../bridge/contract/documents.ts'
import { first, json, run } from './rows.ts'

/** The reading view that was made of a version by this maker, if it is still kept. */
export function keptView(db: DatabaseSync, version: number, maker: number): ReadingView | undefined {
  const row = first(db, 'SELECT view FROM views WHERE version = ? AND maker = ?', version, maker)
  return row && json(row, 'view')
}

export function keepView(db: DatabaseSync, version: number, maker: number, view: ReadingView): void {
  run(db, 'INSERT OR REPLACE INTO views (version, maker, view) VALUES (?, ?, ?)', version, maker, JSON.stringify(view))
}
