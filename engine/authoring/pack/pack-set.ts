import { type Problem, UserError } from '../../errors.ts'
import { loadRules } from '../../load-rules.ts'
import { readConcepts } from '../../rules/concepts.ts'
import type { RuleFile, RuleSet } from '../../rules/load.ts'
import { lackingForOthers, packEnding, packedConcepts, wrongFileName, wrongSetName } from './pack-format.ts'
import { packText } from './pack-text.ts'
import { conceptFileOf, folderOfSet } from './places.ts'

/** A rule set as one file to hand on; `text` is undefined where something keeps it from being packed. */
export interface PackedSet {
  readonly fileName: string
  readonly text?: string
  readonly set: RuleSet
  readonly problems: readonly Problem[]
}

/**
 * Packs a rule set of a rules folder into one YAML file: its files as they are written, comments and all, and the concepts that it
 * brings. `shipped` are the files that everybody has: their concepts stay out. Throws UserError `not-found` where there is no such set.
 */
export function packSet(files: readonly RuleFile[], name: string, shipped: readonly RuleFile[]): PackedSet {
  const loaded = loadRules(files)
  const set = loaded.sets.find(one => one.name === name)
  const folder = folderOfSet(files, name)
  if (!set || folder === undefined) {
    const names = loaded.sets.map(one => one.name).join(', ')
    throw new UserError('not-found', `There is no rule set “${name}”. The rule sets are ${names}.`)
  }
  const own = files
    .filter(file => file.path.startsWith(folder))
    .map(file => ({ ...file, name: file.path.slice(folder.length) }))
  const concepts = files.find(file => file.path === conceptFileOf(name))
  const head = own.find(file => file.name === 'set.yml')
  const at = (path: string, message: string): Problem => ({ file: path, line: 1, column: 1, message })
  const headPath = head?.path ?? folder
  const wrongName = wrongSetName(name)
  const problems = [
    ...loaded.problems.filter(({ file }) => file.startsWith(folder) || file === concepts?.path),
    ...lackingForOthers(set).map(message => at(headPath, message)),
    ...(wrongName === undefined ? [] : [at(headPath, wrongName)]),
    ...own.flatMap(file => {
      const wrong =
        file.name === packedConcepts ? 'this name is kept for the concepts of a packed set' : wrongFileName(file.name)
      return wrong === undefined ? [] : [at(file.path, wrong)]
    }),
    ...strangeConcepts(files, folder, { own: conceptFileOf(name), shipped }),
  ]
  const packed = [
    ...own.toSorted((a, b) => Number(b === head) - Number(a === head)).map(file => [file.name, file.text] as const),
    ...(concepts ? [[packedConcepts, concepts.text] as const] : []),
  ]
  return {
    fileName: `${name}-${set.version}${packEnding}`,
    set,
    problems,
    ...(problems.length === 0 ? { text: packText(packed) } : {}),
  }
}

/** Concepts that the set uses and that those who get it would not have: they are in a file of another set. */
function strangeConcepts(
  files: readonly RuleFile[],
  folder: string,
  known: { readonly own: string; readonly shipped: readonly RuleFile[] },
): Problem[] {
  const owners = new Map(readConcepts(files).concepts.map(({ name, at }) => [name, at('').file]))
  const shippedNames = new Set(readConcepts(known.shipped).concepts.map(({ name }) => name))
  const texts = files.filter(({ path }) => path.startsWith(folder) || path === known.own)
  return texts.flatMap(({ path, text }) =>
    [...new Set([...text.matchAll(/<([a-z][a-z0-9-]{0,60})>/g)].map(([, name = '']) => name))].flatMap(name => {
      const owner = owners.get(name)
      if (owner === undefined || owner === known.own || shippedNames.has(name)) return []
      const message = `the concept <${name}> is in ${owner}, which others do not have; move it to ${known.own}`
      return [{ file: path, line: 1, column: 1, message }]
    }),
  )
}
