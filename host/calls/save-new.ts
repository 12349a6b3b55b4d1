import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../engine/errors.ts'
import { writeResult } from '../files/result-files.ts'

interface NewFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Saves a file in a folder, those that it refers to before it, and returns its path. Throws UserError `exists` where there is one of any of
 * these names, before anything is written.
 */
export async function saveNew(
  folder: string,
  file: NewFile,
  ...beside: readonly NewFile[]
): Promise<{ readonly path: string }> {
  const there = [file, ...beside].map(({ name }) => join(folder, name)).find(path => existsSync(path))
  if (there !== undefined)
    throw new UserError('exists', `${there} would be overwritten. Nothing was written. Choose another folder.`)
  for (const { name, bytes } of [...beside, file]) await writeResult(join(folder, name), bytes)
  return { path: join(folder, file.name) }
}
