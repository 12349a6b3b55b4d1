import { z } from 'zod'
import type { Problem } from '../errors.ts'
import { PhraseError, readPhrase } from '../text/notation.ts'
import { problemsOf, readYaml } from './problems.ts'

/** The most phrases in a concept, and the most words in it with all the concepts that it names written out. */
const mostMembers = 2_000
const mostWords = 20_000

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

/** The concepts of a rules folder, from the files under `concepts/`. One with a problem is left out, and the rest go on. */
export function readConcepts(
  files: readonly { readonly path: string; readonly text: string; readonly refused?: string }[],
): {
  readonly concepts: readonly Concept[]
  readonly problems: readonly Problem[]
} {
  const problems: Problem[] = []
  const concepts = new Map<string, Concept>()
  for (const file of files.filter(f => /^concepts\/.*\.ya?ml$/.test(f.path))) {
    const yaml = readYaml(file.path, file.text, file.refused)
    problems.push(...yaml.problems)
    if (yaml.problems.length > 0) continue
    const named = fileSchema.safeParse(yaml.value)
    if (!named.success) {
      problems.push(...problemsOf(yaml, named.error, []))
      continue
    }
    for (const [name, value] of Object.entries(named.data)) {
      const parsed = conceptSchema.safeParse(value)
      if (!conceptName.test(name))
        problems.push(yaml.at([name], 'a concept is named in small letters, digits and hyphens'))
      else if (!parsed.success) problems.push(...problemsOf(yaml, parsed.error, [name]))
      else if (concepts.has(name)) problems.push(yaml.at([name], `the concept <${name}> is already there`))
      else {
        const memberAt = (member: number, message: string) => yaml.at([name, 'members', member], message)
        concepts.set(name, { name, ...parsed.data, at: message => yaml.at([name], message), memberAt })
      }
    }
  }
  for (const concept of tooLarge(concepts)) {
    concepts.delete(concept.name)
    const words = mostWords.toLocaleString('en-GB')
    problems.push(concept.memberAt(0, `<${concept.name}> comes to over ${words} words with the concepts it names`))
  }
  const sound = [...concepts.values()]
  const lists = listsOf(sound)
  const faulty = sound.flatMap(concept => mistakesIn(concept, lists))
  const wrong = new Set(faulty.map(fault => fault.concept))
  return {
    concepts: sound.filter(concept => !wrong.has(concept.name)),
    problems: [...problems, ...faulty.map(fault => fault.problem)],
  }
}

/** Concepts as the word lists that phrases name. */
export function listsOf(concepts: readonly Concept[]): Map<string, string> {
  return new Map(concepts.map(({ name, members }) => [name, `{${members.join('|')}}`]))
}

function mistakesIn({ name, members, memberAt }: Concept, lists: ReadonlyMap<string, string>) {
  return members.flatMap((member, index) => {
    try {
      readPhrase(member, lists)
      return []
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error
      return [{ concept: name, problem: memberAt(index, error.message) }]
    }
  })
}

/** The concepts that would be too large once every concept that they name is written out in its place. */
function tooLarge(concepts: ReadonlyMap<string, Concept>): Concept[] {
  const sizes = new Map<string, number>()
  const sizeOf = (name: string, open: ReadonlySet<string>): number => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    const concept = concepts.get(name)
    if (!concept || open.has(name)) return 0
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
