import { checksReady } from '../../checks/index.ts'
import { compileRules } from '../../compile-rules.ts'
import type { Problem } from '../../errors.ts'
import { loadRules } from '../../load-rules.ts'
import type { LoadedRules, RuleFile, RuleSet } from '../../rules/load.ts'
import { attempt, type Within, withoutLimit } from '../../rules/within.ts'
import { failingExamples } from '../examples.ts'
import { metByCommonWords } from '../lint/met-by-common-words.ts'
import { type ConceptChange, compareConcepts, compareSets, type SetChanges } from '../versions/compare-sets.ts'
import { conceptFileOf, folderOfSet } from './places.ts'
import { filesOfPack, type Pack, type PackedFile, readPack } from './read-pack.ts'

/** A packed set as it would be in a rules folder. */
export interface PackChecked {
  readonly pack: Pack
  /** The folder of the set there, with `/` at its end. */
  readonly folder: string
  /** Its files as they would be written there. Files of the set that is replaced and that are not among them would go. */
  readonly files: readonly RuleFile[]
  /** All rules as they would be with it: what is shown of it and compared comes from these. */
  readonly loaded: LoadedRules
  /** The set as it would be read; rules with a problem are left out. */
  readonly set: RuleSet
  /** The set of that name that is there now. */
  readonly replaces?: RuleSet
  readonly changes: SetChanges
  readonly concepts: readonly ConceptChange[]
}

/**
 * Checks a packed set, which may come from a stranger, against the files of a rules folder: that it is one, that its rules can be read
 * beside those that are there, that its ids and concepts are its own, and that its examples come out. Every problem comes at once, with
 * its place in the pack; `checked` is undefined where it cannot be read as a set at all. `within` limits the work on it.
 */
export async function checkPack(
  fileName: string,
  text: string,
  files: readonly RuleFile[],
  within: Within = withoutLimit,
): Promise<{ readonly checked?: PackChecked; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const read = attempt(within, fileName, problems, () => readPack(fileName, text))
  problems.push(...(read?.problems ?? []))
  const pack = read?.pack
  if (!pack) return { problems }
  const { name } = pack.head
  const there = folderOfSet(files, name)
  const folder = there ?? `${name}/`
  const own = filesOfPack(pack, folder)
  const others = files.filter(({ path }) => !path.startsWith(folder) && path !== conceptFileOf(name))
  const before = loadRules(files.filter(file => !isOfSet(file) || file.path.startsWith(folder)))
  const loaded = loadRules([...others, ...own], within)
  const byPath = new Map<string, PackedFile['inPack']>(own.map(({ path, inPack }) => [path, inPack]))
  const inPack = (found: readonly Problem[]) => found.flatMap(problem => byPath.get(problem.file)?.(problem) ?? [])
  problems.push(...inPack(loaded.problems))
  const set = loaded.sets.find(one => one.name === name)
  if (!set) return { problems }
  await checksReady(set.rules)
  const only = { ...loaded, sets: [set] }
  const compiled = compileRules(only)
  problems.push(...inPack(failingExamples(compiled, loaded.problemAt, within)))
  problems.push(...inPack(metByCommonWords({ loaded: only, compiled })))
  const replaces = before.sets.find(one => one.name === name)
  return {
    problems,
    checked: {
      pack,
      folder,
      files: own.map(({ path, text: written }) => ({ path, text: written })),
      loaded,
      set,
      ...(replaces ? { replaces } : {}),
      changes: compareSets(replaces, set),
      concepts: compareConcepts(conceptsOf(before, name), conceptsOf(loaded, name)),
    },
  }
}

/** Whether a file of a rules folder belongs to a set, and not to all of them. */
function isOfSet({ path }: RuleFile): boolean {
  return path.includes('/') && !path.startsWith('concepts/')
}

/** The concepts that belong to a set, with their members. */
function conceptsOf({ concepts }: LoadedRules, set: string): Map<string, readonly string[]> {
  return new Map(
    concepts.filter(({ at }) => at('').file === conceptFileOf(set)).map(({ name, members }) => [name, members]),
  )
}
