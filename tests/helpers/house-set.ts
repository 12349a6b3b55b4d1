import type { RuleFile } from '../../engine/rules/load.ts'
import { filesBesideSets } from './rules.ts'

const head = `# Our own words.
name: house
title: House style
version: 1.1.0
kind: wordings
about: Words that our charity has settled on.
author: Example Charity
licence: CC BY 4.0
changes:
  - { version: 1.1.0, date: 2026-11-20, what: Residents in place of service users. }
`

const words = `- id: HS-01
  title: Service users # not our word
  find: ["<house-users>"]
  verdict: style
  why: We say residents.
  instead: { wording: [residents] }
  source: House style guide of Example Charity, 2026, section 2
  examples:
    flag: ["Service users can complain.", "We tell the clients."]
    pass: ["Residents can complain.", "We tell the residents."]
`

const concepts = `house-users:
  about: What others call our residents.
  members: ["service user*", "client*"]
`

/** The files of a small set of wordings with a concept of its own, as an organisation might write it. */
export const houseSet: readonly RuleFile[] = [
  { path: 'concepts/house.yml', text: concepts },
  { path: 'house/set.yml', text: head },
  { path: 'house/words.yml', text: words },
]

/** The same with one file changed. */
export function houseSetWith(path: string, change: (text: string) => string): readonly RuleFile[] {
  return houseSet.map(file => (file.path === path ? { ...file, text: change(file.text) } : file))
}

/** A rules folder with these files beside the shipped English, types and concepts. */
export function folderWith(files: readonly RuleFile[] = []): RuleFile[] {
  return [...filesBesideSets(), ...files]
}
