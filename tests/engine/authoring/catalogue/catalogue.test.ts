import { expect, test } from 'vitest'
import { catalogueOf } from '../../../../engine/authoring/catalogue/catalogue.ts'
import { rulesOf } from '../../../helpers/rules.ts'

const requirements = `- id: T-01
  title: People are *protected*
  applies: [grievance, edi]
  strength: legal-duty
  traces: [R02, N03]
  source: Equality Act 2010, section 27.
  confirm: true
  from: 2026-10-01
  when: [nhs-contract]
  elements: { protection: { says: [victimis*] } }
  core: [protection]
  where: [support]
  missing: Nobody is protected.
  weak: Protection is only named.
  why: Fear silences.
  who: Witnesses
  fix: { instruction: "Write [this]." }
  examples:
    covered: ["# Support\\nVictimisation is barred.", "| Victimisation | barred |"]
    missing: ["^ Version 2"]
`
const wordings = `- id: T01
  title: Blacklist
  find: ["{blacklist*|black-list*|black list}", "<colour> list"]
  verdict: avoid
  source: A guide; confirm with your adviser
  confirm: true
  why: It equates black with bad.
  instead: { wording: [blocklist, barred list] }
  only: { after: [of] }
  unless: { sentence: ["[the] Regulations"], heading: [law] }
  ignore: [quotation, name]
  examples: { flag: ["A blacklist of staff"], pass: ["> the blacklist"] }
`
const pages = catalogueOf(
  rulesOf({ requirements, wordings, words: 'words: { colour: "{black|<shade>}", shade: grey }' }),
)

test('a requirement is told as people read it, with its examples and without its patterns', () => {
  expect(pages.get('requirements.md')).toBe(`# Test

A test 1 requirement, version 1.0.0. [All sets, and how to read them](README.md)

## Topic

### T-01 · People are \\*protected\\*

**Required by law.** For: grievance policy; equality, diversity and inclusion policy. From 1 October 2026. Only where the organisation’s profile says yes to “nhs contract”. Source: Equality Act 2010, section 27. **Confirm with your adviser.** Serves the review’s R02 (Our own anti-racist statement, and anti-racist policies that support staff) and N03 (Recommendations in sequence, each with a named owner).

- If missing: Nobody is protected.
- If weak: Protection is only named.
- Why: Fear silences.
- Who is affected: Witnesses
- What to do: Write \\[this\\].
- Best placed under headings such as: support

Covered, for example:

> **Support**  
> Victimisation is barred.

> (table row) Victimisation · barred

Missing, for example:

> (at the head of the page) Version 2
`)
})

test('a wording is told with its words, what to write instead and when it is let pass', () => {
  expect(pages.get('wordings.md')?.split('## Topic\n\n')[1]).toBe(`### T01 · Blacklist

**Avoid.** For: every document. Source: A guide. **Confirm with your adviser.**

- Words: “blacklist…”, “black-list…”, “black list”, “‹colour› list”
- Why: It equates black with bad.
- Instead: blocklist, or barred list
- Flagged only where: they come directly before “of”
- Not flagged where: the same sentence has “\\[the\\] Regulations”; or a heading above has “law”
- Also flagged: in quotations and in names and titles

Flagged, for example:

> A blacklist of staff

Not flagged, for example:

> (set as a quotation) the blacklist

## Word lists

- ‹colour›: black, ‹shade›
- ‹shade›: grey
`)
})

test('the first page lists the sets and counts the rules by weight', () => {
  const index = pages.get('README.md')
  expect(index).toContain('| [Test](requirements.md) | 1 | A test |')
  expect(index).toContain('| [Test](wordings.md) | 1 | A test |')
  expect(index).toContain('- Required by law: 1 requirement\n')
  expect(index).toContain('- Avoid: 1 wording\n')
})
