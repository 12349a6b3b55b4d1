import { z } from 'zod'
import type { Problem } from '../../errors.ts'
import { newerFormat, type RuleFile } from '../../rules/load.ts'
import { problemsOf, readYaml, type Yaml } from '../../rules/problems.ts'
import { type SetHead, setSchema } from '../../rules/schema.ts'
import {
  lackingForOthers,
  mostInPack,
  mostInPackedFile,
  mostPackedFiles,
  packedConcepts,
  wrongFileName,
  wrongSetName,
} from './pack-format.ts'
import { conceptFileOf } from './places.ts'

/** A packed set as it was read: what it says of itself, its files by name, and where each of their lines is in the pack. */
export interface Pack {
  readonly head: SetHead
  readonly files: readonly PackedFile[]
}

export interface PackedFile {
  readonly name: string
  readonly text: string
  /** A problem of the file at its place in the pack. */
  readonly inPack: (problem: Problem) => Problem
}

const packSchema = z.strictObject({
  'evenhand-rules': z.int().min(1),
  files: z.record(z.string(), z.string()),
})

/**
 * Reads a packed set that may come from a stranger, without its rules: whether it is one, which Evenhand it is for, what it says of
 * itself, and the names and sizes of its files. Every problem has its place in the pack; with a problem there is no pack.
 */
export function readPack(
  fileName: string,
  text: string,
): { readonly pack?: Pack; readonly problems: readonly Problem[] } {
  const whole = (message: string): Problem => ({ file: fileName, line: 1, column: 1, message })
  if (text.length > mostInPack)
    return { problems: [whole('the file is larger than 5 MB, the most that a packed set may have')] }
  const yaml = readYaml(fileName, text)
  if (yaml.problems.length > 0) return { problems: yaml.problems }
  if (!isPack(yaml.value))
    return { problems: [whole('this is no packed rule set: it does not begin with “evenhand-rules:”')] }
  const newer = newerFormat(yaml.value, 'evenhand-rules')
  if (newer !== undefined) return { problems: [yaml.at(['evenhand-rules'], newer)] }
  const parsed = packSchema.safeParse(yaml.value)
  if (!parsed.success) return { problems: problemsOf(yaml, parsed.error, []) }
  const files = Object.entries(parsed.data.files).map(([name, own]) => packedFile(name, own, yaml, text))
  const problems = [...problemsOfNames(yaml), ...problemsOfSizes(files, yaml)]
  const head = files.find(({ name }) => name === 'set.yml')
  if (!head) return { problems: [...problems, yaml.at(['files'], 'the set has no set.yml, which says what it is')] }
  const { problems: ofHead, value } = readHead(head)
  const all = [...problems, ...ofHead]
  return value && all.length === 0 ? { pack: { head: value, files }, problems: [] } : { problems: all }
}

function isPack(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'evenhand-rules')
}

/** The names as they are written: one that every object has may be lost on the way to the files. */
function problemsOfNames(yaml: Yaml): Problem[] {
  const names = namesIn(yaml.value)
  const many =
    names.length > mostPackedFiles ? [yaml.at(['files'], `a packed set has at most ${mostPackedFiles} files`)] : []
  return [
    ...many,
    ...names.flatMap(name => {
      const wrong = wrongFileName(name)
      return wrong === undefined ? [] : [yaml.at(['files', name], wrong)]
    }),
  ]
}

function namesIn(value: unknown): readonly string[] {
  const { files } = value as { readonly files: object }
  return Object.getOwnPropertyNames(files)
}

function problemsOfSizes(files: readonly PackedFile[], yaml: Yaml): Problem[] {
  return files
    .filter(({ text }) => text.length > mostInPackedFile)
    .map(({ name }) =>
      yaml.at(['files', name], 'this file is larger than 1 MB, the most that a file of rules may have'),
    )
}

function readHead({ name, text, inPack }: PackedFile) {
  const own = readYaml(name, text)
  const newer = newerFormat(own.value, 'format')
  const parsed = setSchema.safeParse(own.value)
  if (own.problems.length > 0) return { problems: own.problems.map(inPack) }
  if (newer !== undefined) return { problems: [inPack(own.at(['format'], newer))] }
  if (!parsed.success) return { problems: problemsOf(own, parsed.error, []).map(inPack) }
  const wrong = wrongSetName(parsed.data.name)
  const problems = [
    ...(wrong === undefined ? [] : [own.at(['name'], wrong)]),
    ...lackingForOthers(parsed.data).map(message => own.at([], message)),
  ]
  return { problems: problems.map(inPack), value: { ...parsed.data } }
}

/** The files of a pack as they are in a rules folder, in the folder of its set. */
export function filesOfPack({ head, files }: Pack, folder: string): (RuleFile & Pick<PackedFile, 'inPack'>)[] {
  return files.map(({ name, text, inPack }) => ({
    path: name === packedConcepts ? conceptFileOf(head.name) : `${folder}${name}`,
    text,
    inPack,
  }))
}

/** A file of a pack, which is written there line by line, each after the same spaces. */
function packedFile(name: string, text: string, yaml: Yaml, source: string): PackedFile {
  const start = yaml.at(['files', name], '')
  const lines = source.split('\n')
  const asIs = lines[start.line - 1]?.charAt(start.column - 1) === '|'
  const first = lines.slice(start.line).find(line => line.trim() !== '') ?? ''
  const own = text.split('\n').find(line => line.trim() !== '') ?? ''
  const spaces = first.search(/\S/) - own.search(/\S/)
  return {
    name,
    text,
    inPack: problem =>
      asIs
        ? { ...problem, file: start.file, line: start.line + problem.line, column: spaces + problem.column }
        : { ...problem, file: start.file, line: start.line, column: start.column },
  }
}
