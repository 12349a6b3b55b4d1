import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite'
import type { Span } from '../../engine/document.ts'

export type Row = Readonly<Record<string, SQLOutputValue>>

/** All rows of a query. */
export function all(db: DatabaseSync, sql: string, ...values: SQLInputValue[]): readonly Row[] {
  return db.prepare(sql).all(...values)
}

/** The first row of a query. */
export function first(db: DatabaseSync, sql: string, ...values: SQLInputValue[]): Row | undefined {
  return db.prepare(sql).get(...values)
}

/** Runs a statement; returns the id of the row that it added last. */
export function run(db: DatabaseSync, sql: string, ...values: SQLInputValue[]): number {
  return Number(db.prepare(sql).run(...values).lastInsertRowid)
}

/** A column of text. Throws if it is not text, which the schema rules out. */
export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`the column ${column} is not text`)
  return value
}

/** A column of text that may be empty, as a property to spread: `{ reason: '…' }` or `{}`. */
export function optional<Name extends string>(
  row: Row,
  column: string,
  name: Name,
): { readonly [Key in Name]?: string } {
  const value = row[column]
  return typeof value === 'string' ? ({ [name]: value } as { readonly [Key in Name]: string }) : {}
}

/** A column of whole numbers. */
export function integer(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new TypeError(`the column ${column} is not a number`)
  return value
}

/** A column of bytes. */
export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new TypeError(`the column ${column} is not bytes`)
  return value
}

/** A column of JSON that the workspace itself wrote as a `Value`. */
export function json<Value>(row: Row, column: string): Value {
  return JSON.parse(text(row, column)) as Value
}

/** The columns block, start, end and quote as a span. */
export function spanOfRow(row: Row): Span {
  return {
    block: integer(row, 'block'),
    start: integer(row, 'start'),
    end: integer(row, 'end'),
    quote: text(row, 'quote'),
  }
}
