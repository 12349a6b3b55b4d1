/** The text of a new requirement, with all that it needs still to be filled in. */
export function newRequirement(id: string): string {
  return `- id: ${id}
  title: ""
  strength: practice
  source: Our own standard
  elements:
    part-1:
      name: ""
      says: []
  core: [part-1]
  missing: ""
  why: ""
  fix: { instruction: "" }
  examples:
    covered: []
    weak: []
    missing: []
`
}

/** The text of a new wording, with all that it needs still to be filled in. */
export function newWording(id: string): string {
  return `- id: ${id}
  title: ""
  find: []
  verdict: style
  source: Our own standard
  why: ""
  instead: { wording: [] }
  examples:
    flag: []
    pass: []
`
}

/** The text of a new concept. */
export function newConcept(name: string): string {
  return `${name}:\n  about: ""\n  members: []\n`
}

/** The head of a set for an organisation's own rules of a kind. */
export function newSet(name: string, kind: 'requirements' | 'wordings'): string {
  const about = kind === 'requirements' ? 'What our policies must say' : 'How we write'
  return `name: ${name}\ntitle: Our ${kind}\nversion: 1.0.0\nkind: ${kind}\nabout: ${about}\n`
}
