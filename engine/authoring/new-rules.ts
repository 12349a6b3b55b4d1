import type { SetHead } from '../rules/schema.ts'

/** How a text begins that the author has still to write. `npm run rules -- check` names each. */
export const toWrite = 'To write:'

/** The files of a new rule set, by their names in its folder: what it is, and a first rule to be written. */
export function newSet(name: string, kind: SetHead['kind'], id: string): ReadonlyMap<string, string> {
  const title = name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')
  const head = [
    schemaLine(),
    `name: ${name}`,
    `title: ${title}`,
    'version: 0.1.0',
    `kind: ${kind}`,
    `about: ${title}, our own ${kind}.`,
    '# Before you hand the set on (npm run rules -- pack), say who made it, what others may do with it, and what is new:',
    '# author: Example Charity',
    '# licence: CC BY 4.0',
    '# changes:',
    '#   - { version: 0.1.0, what: The first rules. }',
    '',
  ].join('\n')
  return new Map([
    ['set.yml', head],
    ['rules.yml', `${schemaLine()}\n${newRule(kind, id)}`],
  ])
}

/** A rule of which everything is there and nothing is written: it can be read, and its examples come out. */
export function newRule(kind: SetHead['kind'], id: string): string {
  return kind === 'wordings' ? newWording(id) : newRequirement(id)
}

/** The line by which editors know what may be written in a file; the folder of the set is beside the schema. */
function schemaLine(): string {
  return '# yaml-language-server: $schema=../rule.schema.json'
}

function newWording(id: string): string {
  return `- id: ${id}
  title: "${toWrite} what ${id} flags, as a short noun"
  find: ["to write: the words that ${id} looks for"]
  verdict: style # or avoid, depends, noncommittal
  why: "${toWrite} why these words matter, in a sentence that a reader understands at once"
  instead: { instruction: "${toWrite} what the author is to do" } # or { wording: [these words, or these] }
  source: "${toWrite} where this is written down, so that a reader can look it up"
  examples:
    flag:
      - "${toWrite} the words that ${id} looks for, in a sentence"
      - "And in another one, to write: the words that ${id} looks for."
    pass:
      - "${toWrite} a sentence in which nothing is flagged"
      - "${toWrite} and another one"
`
}

function newRequirement(id: string): string {
  return `- id: ${id}
  title: "${toWrite} what a policy must say for ${id}"
  name: "${toWrite} ${id} as a short noun"
  strength: practice # or legal-duty, legal-right, code, contract, review
  source: "${toWrite} where this is written down, so that a reader can look it up"
  elements:
    first:
      name: "${toWrite} the first part as a noun"
      commitment: any # or committed, aspirational: how firmly it must be worded
      says: ["to write: what says the first part of ${id}"]
    second:
      name: "${toWrite} the second part as a noun"
      commitment: any
      says: ["to write: what says the second part of ${id}"]
  core: [first]
  missing: "${toWrite} what the reader is told where it is missing, in a sentence"
  weak: "${toWrite} what the reader is told where only part of it is there"
  why: "${toWrite} why it matters, in a sentence that a reader understands at once"
  fix: { instruction: "${toWrite} what the author is to do" } # or { wording: "Words to paste, with [blanks]." }
  examples:
    covered:
      - "Everybody is to write: what says the first part of ${id}. All are to write: what says the second part of ${id}."
      - "You are to write: what says the second part of ${id}. You are to write: what says the first part of ${id}."
    weak:
      - "You are to write: what says the first part of ${id}."
      - "We are to write: what says the first part of ${id}."
    missing:
      - "${toWrite} a passage that says nothing of it"
      - "${toWrite} and another one"
`
}
