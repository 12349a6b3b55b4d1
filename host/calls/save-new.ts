import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../../engine/errors.ts'
import { writeResult } from '../files/result-files.ts'

/** Saves a file in a folder, and returns its path. Throws UserError `exists` where there is one of that name. */
export async function saveNew(
  folder: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<{ readonly path: string }> {
  const path = join(folder, name)
  if (existsSync(path))
    throw new UserError('exists', `${path} would be overwritten. Nothing was written. Choose another folder.`)
  await writeResult(path, bytes)
  return { path }
}
