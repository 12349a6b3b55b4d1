import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { UserError } from '../../engine/errors.ts'
import { unreadable } from './unreadable.ts'

/** A file to be reviewed. */
export interface InputFile {
  readonly path: string
  /** What readers know it by: its path within the given folder, or its file name, with `/`; as it was given where two would be alike. */
  readonly file: string
  /** The name of its results: the same without its extension, numbered where another file or a result of the whole run has it. */
  readonly name: string
}

/** A file or folder that cannot be used, with what to do about it. */
export interface RefusedInput {
  readonly path: string
  readonly error: UserError
}

/** What to skip in folders, and what not to call results. */
export interface SkipRules {
  /** The folder of the results, in case it is inside a given folder. */
  readonly folder: string
  /** The endings of the names of earlier results that are Word files. */
  readonly endings: readonly string[]
  /** Names that no result of a file may have. */
  readonly reserved?: readonly string[]
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
 * once. Files that would get the same name are numbered, Word documents before files that are likely to be refused.
 */
export async function findInputFiles(args: readonly string[], skip: SkipRules): Promise<Inputs> {
  const search: Search = { found: [], refused: [], otherKinds: [], visited: new Set(), skip }
  for (const path of args) await findIn(path, search)
  const seen = new Set<string>()
  const found: Found[] = []
  for (const one of search.found) {
    const real = await realpath(one.path).catch(() => one.path)
    if (seen.has(real)) continue
    seen.add(real)
    found.push({ ...one, inside: relative(one.base, one.path).split(sep).join('/') || basename(one.path) })
  }
  return { files: named(found, skip), refused: search.refused, skippedFiles: search.otherKinds }
}

/** A file that was found, and its path within the folder that was given, with `/`. */
interface Found {
  readonly path: string
  readonly inside: string
}

/** The files with their names, in their order. */
function named(found: readonly Found[], { endings, reserved = [] }: SkipRules): readonly InputFile[] {
  const taken = new Set(reserved.map(keyOf))
  const nameOf = (wanted: readonly Found[]) =>
    wanted.map(one => [one, freeName(taken, nameOfResults(one.inside, endings))] as const)
  const isDocument = ({ inside }: Found) => extname(inside).toLowerCase() === '.docx'
  const names = new Map([...nameOf(found.filter(isDocument)), ...nameOf(found.filter(one => !isDocument(one)))])
  const alike = Map.groupBy(found, ({ inside }) => keyOf(inside))
  return found.map(one => ({
    path: one.path,
    file: (alike.get(keyOf(one.inside))?.length ?? 0) > 1 ? one.path.split(sep).join('/') : one.inside,
    name: names.get(one) ?? one.inside,
  }))
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
function nameOfResults(inside: string, resultEndings: readonly string[]): string {
  const ofResult = resultEndings.find(ending => inside.endsWith(ending) && inside.length > ending.length)
  if (ofResult !== undefined) return inside.slice(0, -ofResult.length)
  const ending = extname(inside).toLowerCase()
  return ending === '.docx' || documentEndings.includes(ending) ? inside.slice(0, -ending.length) : inside
}

function freeName(taken: Set<string>, name: string): string {
  let free = name
  for (let n = 2; taken.has(keyOf(free)); n++) free = `${name} (${n})`
  taken.add(keyOf(free))
  return free
}

/** Names are compared as on the least strict file system: ignoring case and Unicode normalisation. */
function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
