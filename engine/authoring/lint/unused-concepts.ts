import { phrasesOfChecks } from '../../checks/index.ts'
import { phrasesOfEnglish } from '../../rules/english.ts'
import { phrasesOf } from '../../rules/phrases-of.ts'
import type { Lint } from './lint.ts'

/** Concepts that no rule names, neither itself nor through another concept that it names. */
export const unusedConcepts: Lint = ({ loaded }) => {
  const { concepts, sets, english, typeCues, nationCues, scopeCues } = loaded
  const members = new Map(concepts.map(concept => [concept.name, concept.members]))
  const used = new Set<string>()
  const open = [
    ...sets.flatMap(set => [
      ...Object.values(set.words),
      ...set.rules.flatMap(rule => phrasesOf(rule).map(p => p.phrase)),
    ]),
    ...phrasesOfEnglish(english),
    ...phrasesOfChecks,
    ...typeCues.flatMap(t => [...t.title, ...t.headings, ...t.cues, ...t.forms, ...t.tables.flat(), ...t['speaks-of']]),
    ...nationCues.flatMap(n => [...n.law, ...n.places]),
    ...scopeCues.flatMap(s => [...s.title, ...s.cues]),
  ]
  for (let phrase = open.pop(); phrase !== undefined; phrase = open.pop()) {
    for (const [, name = ''] of phrase.matchAll(/<([a-z0-9-]{1,80})>/g)) {
      if (used.has(name)) continue
      used.add(name)
      for (const member of members.get(name) ?? []) open.push(member)
    }
  }
  return concepts
    .filter(concept => !used.has(concept.name))
    .map(({ name, at }) => at(`nothing uses the concept <${name}>; use it, or take it out`))
}
