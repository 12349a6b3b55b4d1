import { z } from 'zod'
import type { Problem } from '../errors.ts'
import { PhraseError, readPhrase } from '../text/notation.ts'
import { problemsOf, readYaml } from './problems.ts'
import { attempt, type Within, withoutLimit } from './within.ts'

/** The most phrases in a concept, and the most words in it with all the concepts that it names written out. */
const mostMembers = 2_000
const mostWords = 20_000
/** Further concepts inside one another than a phrase may have are not counted out. */
const deepest = 100

const conceptSchema = z.strictObject({
  about: z.string().trim().min(1).describe('what the concept means, in a sentence'),
  members: z
    .array(z.string().trim().min(1))
    .min(1)
    .max(mostMembers, `a concept has at most ${mostMembers} members; split it`),
})

const conceptName = /^[a-z][a-z0-9-]*$/
const fileSchema = z.record(z.string(), z.unknown())

/** A named set of phrases that rules share, written `<name>` in them. */
export interface Concept {
  readonly name: string
  readonly about: string
  readonly members: readonly string[]
  /** Makes a problem where it begins. */
  readonly at: (message: string) => Problem
  /** Makes a problem at one of its members. */
  readonly memberAt: (member: number, message: string) => Problem
}

interface ConceptFile {
  readonly path: string
  readonly text: string
  readonly refused?: string
}

/**
 * The concepts of a rules folder, from the files under `concepts/`. One with a problem is left out, and so are those of a file on which
 * work is given up; the rest go on.
 */
export function readConcepts(
  files: readonly ConceptFile[],
  within: Within = withoutLimit,
): {
  readonly concepts: readonly Concept[]
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const concepts = new Map<string, Concept>()
  const byFile = files
    .filter(f => /^concepts\/.*\.ya?ml$/.test(f.path))
    .map(file => ({
      path: file.path,
      own: attempt(within, file.path, problems, found => readConceptFile(file, concepts, found)) ?? [],
    }))
  for (const concept of tooLarge(concepts)) {
    concepts.delete(concept.name)
    const words = mostWords.toLocaleString('en-GB')
    problems.push(concept.memberAt(0, `<${concept.name}> comes to over ${words} words with the concepts it names`))
  }
  const lists = listsOf([...concepts.values()])
  const sound = byFile.flatMap(({ path, own }) => {
    const there = own.filter(concept => concepts.has(concept.name))
    return attempt(within, path, problems, found => there.filter(concept => isSound(concept, lists, found))) ?? []
  })
  return { concepts: sound, problems }
}

/** The concepts of one file that can be read; each is added to those that are there. */
function readConceptFile(file: ConceptFile, concepts: Map<string, Concept>, problems: Problem[]): readonly Concept[] {
  const yaml = readYaml(file.path, file.text, file.refused)
  problems.push(...yaml.problems)
  if (yaml.problems.length > 0) return []
  const named = fileSchema.safeParse(yaml.value)
  if (!named.success) {
    problems.push(...problemsOf(yaml, named.error, []))
    return []
  }
  const own: Concept[] = []
  for (const [name, value] of Object.entries(named.data)) {
    const parsed = conceptSchema.safeParse(value)
    if (!conceptName.test(name))
      problems.push(yaml.at([name], 'a concept is named in small letters, digits and hyphens'))
    else if (!parsed.success) problems.push(...problemsOf(yaml, parsed.error, [name]))
    else if (concepts.has(name)) problems.push(yaml.at([name], `the concept <${name}> is already there`))
    else {
      const memberAt = (member: number, message: string) => yaml.at([name, 'members', member], message)
      const concept = { name, ...parsed.data, at: (message: string) => yaml.at([name], message), memberAt }
      concepts.set(name, concept)
      own.push(concept)
    }
  }
  return own
}

/** Concepts as the word lists that phrases name. */
export function listsOf(concepts: readonly Concept[]): Map<string, string> {
  return new Map(concepts.map(({ name, members }) => [name, `{${members.join('|')}}`]))
}

/** Whether every member of a concept can be read; adds a problem for each that cannot. */
function isSound({ members, memberAt }: Concept, lists: ReadonlyMap<string, string>, problems: Problem[]): boolean {
  const before = problems.length
  for (const [index, member] of members.entries()) {
    try {
      readPhrase(member, lists)
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error
      problems.push(memberAt(index, error.message))
    }
  }
  return problems.length === before
}

/** The concepts that would be too large once every concept that they name is written out in its place. */
function tooLarge(concepts: ReadonlyMap<string, Concept>): Concept[] {
  const sizes = new Map<string, number>()
  const sizeOf = (name: string, open: ReadonlySet<string>): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    const concept = concepts.get(name)
    if (!concept || open.has(name)) return 0
    if (open.size > deepest) return mostWords + 1
    const inside = new Set(open).add(name)
    let size = 0
    for (const member of concept.members) {
      size += member.split(/\s+/).length
      for (const [, named = ''] of member.matchAll(/<([a-z][a-z0-9-]{0,60})>/g)) size += sizeOf(named, inside)
    }
    sizes.set(name, size)
    return size
  }
  return [...concepts.values()].filter(({ name }) => sizeOf(name, new Set()) > mostWords)
}
