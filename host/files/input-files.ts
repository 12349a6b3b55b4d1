import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../../engine/errors.ts'
import { unreadable } from './unreadable.ts'

/** A file to be reviewed. */
export interface InputFile {
  readonly path: string
  /** The name of its results: its path within the given folder, or its file name, with `/`, without its extension. */
  readonly name: string
}

/** A file or folder that cannot be used, with what to do about it. */
export interface RefusedInput {
  readonly path: string
  readonly error: UserError
}

/** What to skip in folders. */
export interface SkipRules {
  /** The folder of the results, in case it is inside a given folder. */
  readonly folder: string
  /** The endings of the names of earlier results that are Word files. */
  readonly endings: readonly string[]
}

/** The files that the arguments of a command refer to. */
export interface Inputs {
  readonly files: readonly InputFile[]
  readonly refused: readonly RefusedInput[]
  /** Files in folders that look like documents but are not `.docx`; they are not reviewed. */
  readonly skippedFiles: readonly string[]
}

interface Search {
  readonly found: { readonly path: string; readonly base: string }[]
  readonly refused: RefusedInput[]
  readonly otherKinds: string[]
  readonly visited: Set<string>
  readonly skip: SkipRules
}

const documentEndings = ['.doc', '.docm', '.dot', '.dotx', '.dotm', '.pdf', '.rtf', '.odt', '.pages', '.txt', '.html']

/**
 * Finds the files that arguments refer to: a file itself, whatever its type, and for a folder every `.docx` in it and its
 * subfolders. Word's lock files (`~$…`), hidden files and earlier results are skipped; a folder that links back to itself is read
 * once. Two files that would get the same name are numbered.
 */
export async function findInputFiles(args: readonly string[], skip: SkipRules): Promise<Inputs> {
  const search: Search = { found: [], refused: [], otherKinds: [], visited: new Set(), skip }
  for (const path of args) await findIn(path, search)
  const seen = new Set<string>()
  const names = new Set<string>()
  const files: InputFile[] = []
  for (const { path, base } of search.found) {
    const real = await realpath(path).catch(() => path)
    if (seen.has(real)) continue
    seen.add(real)
    files.push({ path, name: freeName(names, nameOf(path, base, skip.endings)) })
  }
  return { files, refused: search.refused, skippedFiles: search.otherKinds }
}

async function findIn(path: string, search: Search): Promise<void> {
  try {
    const kind = await stat(path)
    if (kind.isFile()) search.found.push({ path, base: dirname(path) })
    else if (!kind.isDirectory())
      throw new UserError('not-readable', 'This is not a file or folder. Give a Word document.')
    else {
      const before = search.found.length + search.refused.length
      await walk(path, path, search)
      if (search.found.length + search.refused.length > before) return
      throw new UserError(
        'not-found',
        'This folder contains no Word documents (.docx). Give another folder, or a file.',
      )
    }
  } catch (error) {
    search.refused.push({ path, error: error instanceof UserError ? error : unreadable(error, path) })
  }
}

async function walk(folder: string, base: string, search: Search): Promise<void> {
  const { found, refused, otherKinds, visited, skip } = search
  const real = await realpath(folder)
  if (visited.has(real)) return
  visited.add(real)
  const entries = (await readdir(folder)).sort((a, b) => a.localeCompare(b, 'en'))
  for (const name of entries) {
    if (name.startsWith('.') || name.startsWith('~$')) continue
    const path = join(folder, name)
    try {
      const kind = await stat(path)
      if (kind.isDirectory()) {
        if (resolve(path) !== resolve(skip.folder)) await walk(path, base, search)
      } else if (kind.isFile() && !skip.endings.some(ending => name.endsWith(ending))) {
        const ending = extname(name).toLowerCase()
        if (ending === '.docx') found.push({ path, base })
        else if (documentEndings.includes(ending)) otherKinds.push(path)
      }
    } catch (error) {
      refused.push({ path, error: unreadable(error, path) })
    }
  }
}

/** The name of a result of an earlier review is that of the document it was made from. */
function nameOf(path: string, base: string, resultEndings: readonly string[]): string {
  const inside = relative(base, path).split(sep).join('/') || basename(path)
  const ofResult = resultEndings.find(ending => inside.endsWith(ending) && inside.length > ending.length)
  if (ofResult !== undefined) return inside.slice(0, -ofResult.length)
  const ending = extname(inside).toLowerCase()
  return ending === '.docx' || documentEndings.includes(ending) ? inside.slice(0, -ending.length) : inside
}

/** Names are compared as on the least strict file system: ignoring case and Unicode normalisation. */
function freeName(names: Set<string>, name: string): string {
  const key = (candidate: string) => candidate.normalize('NFC').toLowerCase()
  let free = name
  for (let n = 2; names.has(key(free)); n++) free = `${name} (${n})`
  names.add(key(free))
  return free
}
