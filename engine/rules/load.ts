import { z } from 'zod'
import { formatProblem, type Problem, UserError } from '../errors.ts'
import type { Graph } from '../text/graph.ts'
import type { WordLists } from '../text/notation.ts'
import { type Concept, listsOf, readConcepts } from './concepts.ts'
import { type DocumentType, noSuchType, ownTypes } from './document-types.ts'
import type { English } from './english.ts'
import { englishSchema } from './english-schema.ts'
import { type NationCues, nationCueSchema } from './nation-cues.ts'
import { mistakeIn, mistakesUnder, mostParts, mostPartsOfSet, phraseMistakes, type Room } from './phrase-mistakes.ts'
import { problemsOf, readYaml, type Yaml } from './problems.ts'
import {
  documentType,
  type Rule,
  requirementSchema,
  rulesFormat,
  type SetHead,
  setSchema,
  wordingSchema,
} from './schema.ts'
import { type ScopeCues, scopeCueSchema, scopes } from './scopes.ts'
import { attempt, type Within, withoutLimit } from './within.ts'

/** A file of a rules folder; `path` is relative to that folder, with `/`: "grievance/appeal.yml". */
export interface RuleFile {
  readonly path: string
  readonly text: string
  /** Why it was not read, as a problem says it. Its text is then empty. */
  readonly refused?: string
}

export interface RuleSet extends SetHead {
  readonly rules: readonly Rule[]
}

const phrases = z.array(z.string().min(1)).default([])

const cueSchema = z.strictObject({
  type: documentType,
  name: z.string().min(1).describe('its name in a sentence, after "a" or "an": "grievance policy"'),
  scope: z.enum(scopes).default('people').describe('what such documents are about'),
  title: phrases,
  headings: phrases,
  cues: phrases,
  forms: phrases.describe('titles that say the kind of document, whatever it is about'),
  tables: z
    .array(z.array(z.string().min(1)).min(2))
    .default([])
    .describe('the columns of its tables, each by words of its heading'),
  with: z.array(documentType).default([]).describe('types with which it is often one policy'),
  'speaks-of': phrases.describe('what the text of such a document speaks of, whatever its title says'),
  otherwise: documentType.optional().describe('what a short document so called is where it speaks of none of it'),
})

/** The types of the file, then those of the program's own that it leaves out. */
const cuesSchema = z
  .array(cueSchema)
  .transform(cues => [
    ...cues,
    ...ownTypes.filter(own => !cues.some(({ type }) => type === own.type)).map(own => cueSchema.parse(own)),
  ])

/** The types of document, what each is called and how it is known, from `document-types.yml`. */
export type TypeCues = readonly z.infer<typeof cueSchema>[]

/** What a compiled rules is made of: plain data, which a worker can be handed. */
export interface PlainRules {
  readonly sets: readonly RuleSet[]
  readonly english: English
  readonly typeCues: TypeCues
  /** None where the folder has no `nations.yml`. */
  readonly nationCues: NationCues
  /** None where the folder has no `scopes.yml`. */
  readonly scopeCues: ScopeCues
  readonly lists: WordLists
  /** The graphs of their phrases as they are without a profile, where they were made before (`compileRules`). */
  readonly graphs?: readonly Graph[]
}

/** All that a rules folder says. Rules with problems are left out; the good ones stand. */
export interface LoadedRules extends PlainRules {
  readonly concepts: readonly Concept[]
  readonly problems: readonly Problem[]
  /** Makes a problem at the place of a value inside a rule. */
  readonly problemAt: ProblemAt
}

/** Makes a problem at the place of a value inside a rule: `path` leads from the rule to the value. */
export type ProblemAt = (rule: string, path: readonly PropertyKey[], message: string) => Problem

/**
 * Reads a rules folder without knowing its checks: `english.yml`, `document-types.yml`, `concepts/` and one folder for each set with its `set.yml`. Every problem is
 * reported at once with file, line and column, and so is a file on which work was given up. Throws UserError `bad-rules` only where
 * english.yml or document-types.yml cannot be used at all.
 */
export function readRules(files: readonly RuleFile[], within: Within = withoutLimit): LoadedRules {
  const problems: Problem[] = []
  const room: Room = { all: mostParts, set: Number.POSITIVE_INFINITY }
  const { value: english, yaml: englishYaml } = required(files, 'english.yml', englishSchema, within)
  const { value: typeCues, yaml: typesYaml } = readTypes(files, within)
  const { concepts, problems: ofConcepts } = readConcepts(files, within)
  problems.push(...ofConcepts)
  const lists = listsOf(concepts)
  const { value: nationCues, yaml: nationsYaml } = optional(files, 'nations.yml', nationCueSchema, within)
  const { value: scopeCues, yaml: scopesYaml } = optional(files, 'scopes.yml', scopeCueSchema, within)
  const seen = new Map<string, Placed>()
  const sets: RuleSet[] = []
  const mistakes: Problem[] = []
  const inPhrases = (file: string, of: () => Problem[]) =>
    attempt(within, file, mistakes, found => {
      for (const mistake of of()) found.push(mistake)
    })
  inPhrases('english.yml', () => mistakesUnder(englishYaml, english, [], lists, room))
  inPhrases('document-types.yml', () => [
    ...mistakesInTypes(typeCues, typesYaml),
    ...typeCues.flatMap(({ title, headings, cues, forms, tables, 'speaks-of': speaksOf }, i) =>
      mistakesUnder(typesYaml, { title, headings, cues, forms, tables, 'speaks-of': speaksOf }, [i], lists, room),
    ),
  ])
  inPhrases('nations.yml', () =>
    nationCues.flatMap(({ law, places }, i) => mistakesUnder(nationsYaml, { law, places }, [i], lists, room)),
  )
  inPhrases('scopes.yml', () =>
    scopeCues.flatMap(({ title, cues }, i) => mistakesUnder(scopesYaml, { title, cues }, [i], lists, room)),
  )
  if (mistakes.length > 0) throw unusable(mistakes)

  for (const file of files.filter(f => f.path.endsWith('/set.yml'))) {
    const folder = file.path.slice(0, -'set.yml'.length)
    const head = attempt(within, file.path, problems, found => readHead(file, lists, found))
    if (!head) continue
    if (sets.some(({ name }) => name === head.name)) {
      problems.push({
        file: file.path,
        line: 1,
        column: 1,
        message: `there is already a rule set called “${head.name}”`,
      })
      continue
    }
    const shared = { lists, typeCues, seen, room: { all: room.all, set: mostPartsOfSet } }
    const topics = files.filter(f => f.path.startsWith(folder) && f !== file && /\.ya?ml$/.test(f.path))
    const rules = topics.flatMap(
      topic =>
        attempt(within, topic.path, problems, found => readTopic(topic, head, { ...shared, problems: found })) ?? [],
    )
    room.all = shared.room.all
    sets.push({ ...head, rules })
  }
  return { sets, english, typeCues, nationCues, scopeCues, concepts, lists, problems, problemAt: placesOf(seen) }
}

/** Reads a topic file by itself, as of a set and beside rules that are loaded. */
export function readRulesOf(
  file: RuleFile,
  set: SetHead,
  { lists, typeCues }: Pick<PlainRules, 'lists' | 'typeCues'>,
): { readonly rules: readonly Rule[]; readonly problems: readonly Problem[]; readonly problemAt: ProblemAt } {
  const problems: Problem[] = []
  const seen = new Map<string, Placed>()
  const room: Room = { all: mostParts, set: mostPartsOfSet }
  const rules = readTopic(file, set, { lists, typeCues, seen, room, problems })
  return { rules, problems, problemAt: placesOf(seen) }
}

function placesOf(seen: ReadonlyMap<string, Placed>): ProblemAt {
  return (rule, path, message) => {
    const placed = seen.get(rule)
    return placed?.yaml.at([placed.index, ...path], message, rule) ?? { file: '', line: 1, column: 1, rule, message }
  }
}

/** What a set says of itself; adds its word lists to `lists`. Undefined where that cannot be read. */
function readHead(file: RuleFile, lists: Map<string, string>, problems: Problem[]): SetHead | undefined {
  const yaml = readYaml(file.path, file.text, file.refused)
  problems.push(...yaml.problems)
  if (yaml.problems.length > 0) return undefined
  const newer = newerFormat(yaml.value, 'format')
  if (newer !== undefined) {
    problems.push(yaml.at(['format'], newer))
    return undefined
  }
  const head = setSchema.safeParse(yaml.value)
  if (!head.success) {
    problems.push(...problemsOf(yaml, head.error, []))
    return undefined
  }
  for (const [name, phrase] of Object.entries(head.data.words)) {
    if (lists.has(name) && lists.get(name) !== phrase) {
      problems.push(yaml.at(['words', name], `the word list <${name}> is already there with other words`))
    } else lists.set(name, phrase)
  }
  for (const [name, phrase] of Object.entries(head.data.words)) {
    const mistake = mistakeIn(phrase, lists)
    if (mistake) problems.push(yaml.at(['words', name], mistake.message, undefined, mistake.at))
  }
  return head.data
}

/** What is said of rules that say under `key` that they are written for a later Evenhand: nothing else about them is then of use. */
export function newerFormat(value: unknown, key: string): string | undefined {
  const format = typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined
  if (typeof format !== 'number' || format <= rulesFormat) return undefined
  return `these rules are written for a newer Evenhand (format ${format}; this one reads ${rulesFormat}); update Evenhand to use them`
}

/** The types of document of a rules folder. Throws UserError `bad-rules` where its document-types.yml cannot be used. */
export function documentTypesOf(files: readonly RuleFile[]): TypeCues {
  return readTypes(files, withoutLimit).value
}

function readTypes(files: readonly RuleFile[], within: Within): { readonly value: TypeCues; readonly yaml: Yaml } {
  return required(files, 'document-types.yml', cuesSchema, within)
}

/** Types that are there twice, and types that name one that is not there. */
function mistakesInTypes(types: TypeCues, yaml: Yaml): Problem[] {
  return types.flatMap(({ type, with: partners, otherwise }, i) => [
    ...(types.findIndex(one => one.type === type) < i
      ? [yaml.at([i, 'type'], `the document type “${type}” is already there`)]
      : []),
    ...unknownIn(partners, types, j => [i, 'with', j], yaml),
    ...unknownIn(otherwise === undefined ? [] : [otherwise], types, () => [i, 'otherwise'], yaml),
  ])
}

/** A problem for each of these types that is not there. */
function unknownIn(
  wanted: readonly DocumentType[],
  types: TypeCues,
  pathOf: (index: number) => readonly PropertyKey[],
  yaml: Yaml,
  rule?: string,
): Problem[] {
  return wanted.flatMap((type, i) =>
    types.some(one => one.type === type) ? [] : [yaml.at(pathOf(i), noSuchType(type, types), rule)],
  )
}

interface Placed {
  readonly yaml: Yaml
  readonly index: number
  readonly file: string
}

function required<Schema extends z.ZodType>(
  files: readonly RuleFile[],
  path: string,
  schema: Schema,
  within: Within,
): { readonly value: z.infer<Schema>; readonly yaml: Yaml } {
  const file = files.find(f => f.path === path)
  if (!file) throw new UserError('bad-rules', `The rules folder has no ${path}. Restore it and try again.`)
  const problems: Problem[] = []
  const read = attempt(within, path, problems, found => {
    const yaml = readYaml(path, file.text, file.refused)
    const parsed = yaml.problems.length > 0 ? undefined : schema.safeParse(yaml.value)
    if (parsed?.success) return { value: parsed.data, yaml }
    found.push(...(parsed ? problemsOf(yaml, parsed.error, []) : yaml.problems))
    return undefined
  })
  if (!read) throw unusable(problems)
  return read
}

/** A file that a rules folder need not have: an empty list where it has none. */
function optional<Schema extends z.ZodType>(
  files: readonly RuleFile[],
  path: string,
  schema: Schema,
  within: Within,
): { readonly value: z.infer<Schema>; readonly yaml: Yaml } {
  return required(files.some(f => f.path === path) ? files : [{ path, text: '[]' }], path, schema, within)
}

function unusable(problems: readonly Problem[]): UserError {
  const places = problems.map(problem => `rules/${formatProblem(problem)}`).join('\n')
  return new UserError('bad-rules', `The rules cannot be used. Fix this and try again:\n${places}`)
}

/** What the topics of all sets share. */
interface Shared {
  readonly lists: WordLists
  readonly typeCues: TypeCues
  readonly seen: Map<string, Placed>
  readonly room: Room
  readonly problems: Problem[]
}

function askedOf(rule: Rule): readonly string[] {
  return rule.kind === 'requirement' ? (rule.asked?.of ?? []) : []
}

function readTopic(file: RuleFile, set: SetHead, { lists, typeCues, seen, room, problems }: Shared): Rule[] {
  const yaml = readYaml(file.path, file.text, file.refused)
  problems.push(...yaml.problems)
  if (yaml.problems.length > 0) return []
  if (!Array.isArray(yaml.value)) {
    problems.push(yaml.at([], 'a topic file is a list of rules'))
    return []
  }
  return yaml.value.flatMap((value: unknown, index) => {
    const id = idOf(value)
    const parsed =
      set.kind === 'requirements'
        ? requirementSchema.transform(r => ({ ...r, kind: 'requirement' as const, set: set.name })).safeParse(value)
        : wordingSchema.transform(r => ({ ...r, kind: 'wording' as const, set: set.name })).safeParse(value)
    if (!parsed.success) {
      problems.push(...problemsOf(yaml, parsed.error, [index], id))
      return []
    }
    const rule: Rule = parsed.data
    const bad = [
      ...unknownIn(rule.applies ?? [], typeCues, i => [index, 'applies', i], yaml, rule.id),
      ...unknownIn(askedOf(rule), typeCues, i => [index, 'asked', 'of', i], yaml, rule.id),
      ...phraseMistakes(rule, yaml, index, { lists, room }),
    ]
    problems.push(...bad)
    const first = seen.get(rule.id)
    if (first) problems.push(yaml.at([index, 'id'], `the id is already used in ${first.file}`, rule.id))
    if (bad.length > 0 || first) return []
    seen.set(rule.id, { yaml, index, file: file.path })
    return [rule]
  })
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? id : undefined
}
