import { packText } from '../../engine/authoring/pack/pack-text.ts'

export const ourConcept = 'those-we-serve:\n  about: Who others call service users.\n  members: ["service user*"]\n'

export const ourRule = `# We say residents.
- id: OUR-01
  title: We say residents
  find: ["<those-we-serve>"]
  verdict: avoid
  source: Our style guide
  why: People live here.
  instead: { wording: [residents] }
  examples: { flag: ["Our service users matter.", "We ask service users."], pass: ["Our residents matter.", "We ask residents."] }
`

/** A small set of an organisation's own as a file that somebody else made. */
export function ourSetAsFile(version = '1.0.0', rules = ourRule, concepts = ourConcept) {
  const head = `# Ours.\nname: ours\ntitle: Our rules\nversion: ${version}\nkind: wordings\nabout: How we write\n`
  const about = `author: Example Charity\nlicence: CC BY 4.0\nchanges:\n  - { version: ${version}, what: The first rules. }\n`
  const files = [
    ['set.yml', `${head}${about}`],
    ['rules.yml', rules],
    ['concepts.yml', concepts],
  ] as const
  return { name: `ours-${version}.evenhand-rules.yml`, text: packText(files) }
}
