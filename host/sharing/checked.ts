import type { z } from 'zod'
import { isShallow } from '../../engine/sharing/limits.ts'
import { type Row, text } from '../workspace/rows.ts'
import { damagedFile } from './header.ts'

/** The most characters of JSON in one place of a file. */
const mostJson = 64_000_000

/** A value that fits its schema. Throws UserError `damaged` where it does not. */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const found = schema.safeParse(value)
  if (!found.success) throw damagedFile(found.error)
  return found.data
}

/** The JSON of a column that somebody else wrote, not yet checked. Throws UserError `damaged` where it is none, too long or too deep. */
export function foreignJson(row: Row, column: string): unknown {
  const json = text(row, column)
  if (json.length > mostJson || !isShallow(json)) throw damagedFile()
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw damagedFile(cause)
  }
}
