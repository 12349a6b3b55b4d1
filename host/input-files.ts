import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { UserError } from '../engine/errors.ts'

/** A file to be reviewed. */
export interface InputFile {
  readonly path: string
  /** How results name it: its path below the folder that was given, or its file name, with `/`, without its ending. */
  readonly name: string
}

/** An argument that cannot be used, with what to do about it. */
export interface RefusedInput {
  readonly path: string
  readonly error: UserError
}

/**
 * Finds the files that arguments mean: a file as it is, whatever its kind, and in a folder every `.docx` below it. Word's lock
 * files (`~$…`) and hidden files are passed over, a folder that leads back into itself is read once. Two files that would
 * get the same name are told apart by a number.
 */
export async function findInputFiles(
  args: readonly string[],
): Promise<{ readonly files: readonly InputFile[]; readonly refused: readonly RefusedInput[] }> {
  const found: { path: string; base: string }[] = []
  const refused: RefusedInput[] = []
  for (const path of args) {
    try {
      const kind = await stat(path)
      if (!kind.isDirectory()) {
        found.push({ path, base: join(path, '..') })
        continue
      }
      const before = found.length
      await walk(path, path, found, new Set())
      if (found.length === before) {
        refused.push({ path, error: new UserError('not-found', 'The folder holds no Word document (.docx).') })
      }
    } catch (cause) {
      refused.push({ path, error: unreadable(cause) })
    }
  }
  const seen = new Set<string>()
  const names = new Set<string>()
  const files: InputFile[] = []
  for (const { path, base } of found) {
    const real = await realpath(path)
    if (seen.has(real)) continue
    seen.add(real)
    files.push({ path, name: freeName(names, nameOf(path, base)) })
  }
  return { files, refused }
}

/** Reads a file. Throws UserError `not-found`, `not-readable` or `too-large` (over `most` bytes, by default 100 MB). */
export async function readInput(path: string, most = 100_000_000): Promise<Uint8Array> {
  try {
    const { size } = await stat(path)
    if (size > most) {
      const megabytes = Math.round(size / 1e6)
      throw new UserError(
        'too-large',
        `The file is too large (${megabytes} MB). Remove pictures from it and try again.`,
      )
    }
    return await readFile(path)
  } catch (error) {
    throw error instanceof UserError ? error : unreadable(error)
  }
}

async function walk(
  folder: string,
  base: string,
  found: { path: string; base: string }[],
  visited: Set<string>,
): Promise<void> {
  const real = await realpath(folder)
  if (visited.has(real)) return
  visited.add(real)
  const entries = (await readdir(folder)).sort((a, b) => a.localeCompare(b, 'en'))
  for (const name of entries) {
    if (name.startsWith('.') || name.startsWith('~$')) continue
    const path = join(folder, name)
    const kind = await stat(path).catch(() => undefined)
    if (kind?.isDirectory()) await walk(path, base, found, visited)
    else if (kind?.isFile() && extname(name).toLowerCase() === '.docx') found.push({ path, base })
  }
}

function nameOf(path: string, base: string): string {
  const inside = relative(base, path).split(sep).join('/') || basename(path)
  return inside.replace(/\.(?:docx|docm|dotx|dotm|doc|pdf|rtf|odt|txt)$/i, '')
}

function freeName(names: Set<string>, name: string): string {
  let free = name
  for (let n = 2; names.has(free.toLowerCase()); n++) free = `${name} (${n})`
  names.add(free.toLowerCase())
  return free
}

function unreadable(cause: unknown): UserError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new UserError('not-found', 'There is no such file or folder. Check the path and try again.', { cause })
  }
  const reason = code === 'EBUSY' ? 'Another program has it open' : 'It cannot be read'
  return new UserError('not-readable', `${reason}. Close it elsewhere, or ask who owns it, and try again.`, { cause })
}
