import type { DatabaseSync } from 'node:sqlite'
import type { Document, Warning } from '../../engine/document.ts'
import { UserError } from '../../engine/errors.ts'
import type { DocumentType } from '../../engine/rules/document-types.ts'
import { sha256Of } from '../files/sha256.ts'
import { all, bytes, first, integer, json, type Row, run, text } from './rows.ts'

/** A document of the library with its latest version. */
export interface StoredDocument {
  readonly id: string
  readonly name: string
  readonly sample: boolean
  readonly chosenType: DocumentType | undefined
  readonly version: StoredVersion
}

/** One version; `row` is its key in the workspace, `number` what the reader sees. */
export interface StoredVersion {
  readonly row: number
  readonly number: number
  readonly file: string
  readonly size: number
  readonly importedAt: string
}

const latest = `SELECT d.*, v.id AS version_id, v.number, v.file, v.imported_at, length(v.bytes) AS size
  FROM documents d JOIN versions v ON v.document = d.id
  AND v.number = (SELECT max(number) FROM versions WHERE document = d.id)`

/** The documents that are not deleted, sorted by name as a reader would. */
export function listDocuments(db: DatabaseSync): StoredDocument[] {
  const list = all(db, `${latest} WHERE d.deleted_at IS NULL`).map(documentOf)
  return list.sort((a, b) => collator.compare(a.name, b.name))
}

/** A document that is not deleted. Throws UserError `not-found`. */
export function storedDocument(db: DatabaseSync, id: string): StoredDocument {
  const row = first(db, `${latest} WHERE d.id = ? AND d.deleted_at IS NULL`, id)
  if (!row)
    throw new UserError(
      'not-found',
      'This document is no longer in the library. It may have been removed in another window.',
    )
  return documentOf(row)
}

/** A document at one of its versions, by its number, or else at the latest. Throws UserError `not-found`. */
export function documentAt(db: DatabaseSync, id: string, number?: number): StoredDocument {
  const document = storedDocument(db, id)
  if (number === undefined) return document
  const version = versionsOf(db, id).find(one => one.number === number)
  if (!version) throw new UserError('not-found', `“${document.name}” has no version ${number}.`)
  return { ...document, version }
}

/** The hashes of the versions of a document, by their keys, the earliest first. */
export function hashesOf(db: DatabaseSync, document: string): ReadonlyMap<number, string> {
  const sql = 'SELECT id, sha256 FROM versions WHERE document = ? ORDER BY number'
  return new Map(all(db, sql, document).map(row => [integer(row, 'id'), text(row, 'sha256')]))
}

/** All versions of a document, the latest first. */
export function versionsOf(db: DatabaseSync, document: string): readonly StoredVersion[] {
  const sql = `SELECT id AS version_id, number, file, imported_at, length(bytes) AS size FROM versions
    WHERE document = ? ORDER BY number DESC`
  return all(db, sql, document).map(versionOf)
}

/** The version of a document with these bytes, by their hash, the latest of several; undefined if it has none. */
export function versionWithHash(db: DatabaseSync, document: string, sha256: string): number | undefined {
  const sql = 'SELECT id FROM versions WHERE document = ? AND sha256 = ? ORDER BY number DESC'
  const row = first(db, sql, document, sha256)
  return row && integer(row, 'id')
}

/** The document that a version belongs to. */
export function documentOfVersion(db: DatabaseSync, version: number): StoredDocument {
  return storedDocument(db, text(first(db, 'SELECT document FROM versions WHERE id = ?', version) ?? {}, 'document'))
}

/** The document of this name that is not deleted, if any. */
export function documentNamed(db: DatabaseSync, name: string): StoredDocument | undefined {
  const row = first(db, `${latest} WHERE d.name = ? AND d.deleted_at IS NULL`, name)
  return row && documentOf(row)
}

/** The document whose latest version has these bytes, if any. */
export function documentWithHash(db: DatabaseSync, sha256: string): StoredDocument | undefined {
  const row = first(db, `${latest} WHERE v.sha256 = ? AND d.deleted_at IS NULL ORDER BY d.name`, sha256)
  return row && documentOf(row)
}

/** The document of the library that has this version, by the hash of its bytes: the one with this id, or any if `id` is absent. */
export function documentWithVersion(db: DatabaseSync, sha256: string, id?: string): StoredDocument | undefined {
  const sql = `${latest} WHERE d.deleted_at IS NULL AND (? IS NULL OR d.id = ?)
    AND EXISTS (SELECT 1 FROM versions o WHERE o.document = d.id AND o.sha256 = ?) ORDER BY d.name`
  const row = first(db, sql, id ?? null, id ?? null, sha256)
  return row && documentOf(row)
}

/** Gives the sample that has a name another one, so that a document of the user's can have it. */
export function makeRoomFor(db: DatabaseSync, name: string): void {
  const named = documentNamed(db, name)
  if (named) run(db, 'UPDATE documents SET name = ? WHERE id = ?', freeName(db, `${name} (sample)`), named.id)
}

/** Adds a document without a version yet. */
export function addDocument(
  db: DatabaseSync,
  { id, name, sample }: Pick<StoredDocument, 'id' | 'name' | 'sample'>,
): void {
  run(db, 'INSERT INTO documents (id, name, sample) VALUES (?, ?, ?)', id, name, sample ? 1 : 0)
}

/** Adds the next version of a document and returns its key. */
export function addVersion(
  db: DatabaseSync,
  document: string,
  version: {
    readonly file: string
    readonly bytes: Uint8Array
    /** The hash of the author's file, where its bytes are not given. */
    readonly sha256?: string
    readonly importedAt: string
    readonly content: Document
    readonly warnings: readonly Warning[]
  },
): number {
  const row = first(db, 'SELECT coalesce(max(number), 0) + 1 AS next FROM versions WHERE document = ?', document)
  return run(
    db,
    `INSERT INTO versions (document, number, file, bytes, sha256, imported_at, content, warnings, title)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    document,
    integer(row ?? {}, 'next'),
    version.file,
    version.bytes,
    version.sha256 ?? sha256Of(version.bytes),
    version.importedAt,
    JSON.stringify(version.content),
    JSON.stringify(version.warnings),
    version.content.title,
  )
}

/** The content that was read from a version. */
export function contentOf(db: DatabaseSync, version: number): Document {
  return json(versionRow(db, version, 'content'), 'content')
}

/** The same as JSON, for whoever reads it elsewhere. */
export function contentTextOf(db: DatabaseSync, version: number): string {
  return text(versionRow(db, version, 'content'), 'content')
}

export function warningsOf(db: DatabaseSync, version: number): readonly Warning[] {
  return json(versionRow(db, version, 'warnings'), 'warnings')
}

/** The bytes of the author's file. */
export function bytesOf(db: DatabaseSync, version: number): Uint8Array {
  return bytes(versionRow(db, version, 'bytes'), 'bytes')
}

/** The SHA-256 hash of the author's file, as 64 hexadecimal digits. */
export function hashOfVersion(db: DatabaseSync, version: number): string {
  return text(versionRow(db, version, 'sha256'), 'sha256')
}

export function chooseType(db: DatabaseSync, document: string, type: DocumentType | undefined): void {
  run(db, 'UPDATE documents SET chosen_type = ? WHERE id = ?', type ?? null, document)
}

/** Removes a document from the library. */
export function markDeleted(db: DatabaseSync, document: string, at: string): void {
  run(db, 'UPDATE documents SET deleted_at = ? WHERE id = ?', at, document)
}

/** Restores a deleted document, under another name if a newer document has taken its name. */
export function bringBack(db: DatabaseSync, document: string): void {
  const name = text(first(db, 'SELECT name FROM documents WHERE id = ?', document) ?? {}, 'name')
  run(db, 'UPDATE documents SET deleted_at = NULL, due_at = NULL, name = ? WHERE id = ?', freeName(db, name), document)
}

/** A name that no document of the library has: this one, or it with a number. */
export function freeName(db: DatabaseSync, name: string): string {
  for (let n = 1; ; n++) {
    const free = n === 1 ? name : `${name} (${n})`
    if (!documentNamed(db, free)) return free
  }
}

/** Whether a document has this id, in the library or removed from it. */
export function isTaken(db: DatabaseSync, id: string): boolean {
  return first(db, 'SELECT 1 FROM documents WHERE id = ?', id) !== undefined
}

/** Whether a deleted document can be restored. */
export function isDeleted(db: DatabaseSync, document: string): boolean {
  return first(db, 'SELECT 1 FROM documents WHERE id = ? AND deleted_at IS NOT NULL', document) !== undefined
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

function versionRow(db: DatabaseSync, version: number, column: 'content' | 'warnings' | 'bytes' | 'sha256'): Row {
  const row = first(db, `SELECT ${column} FROM versions WHERE id = ?`, version)
  if (!row) throw new Error(`the workspace has no version ${version}`)
  return row
}

function documentOf(row: Row): StoredDocument {
  const chosen = row.chosen_type
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    sample: integer(row, 'sample') === 1,
    chosenType: typeof chosen === 'string' ? chosen : undefined,
    version: versionOf(row),
  }
}

function versionOf(row: Row): StoredVersion {
  return {
    row: integer(row, 'version_id'),
    number: integer(row, 'number'),
    file: text(row, 'file'),
    size: integer(row, 'size'),
    importedAt: text(row, 'imported_at'),
  }
}
