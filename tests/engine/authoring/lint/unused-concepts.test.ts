import { expect, test } from 'vitest'
import { exampleDocument } from '../../../../engine/authoring/examples.ts'
import { unusedConcepts } from '../../../../engine/authoring/lint/unused-concepts.ts'
import { unusedMembers } from '../../../../engine/authoring/lint/unused-members.ts'
import { compileRules } from '../../../../engine/compile-rules.ts'
import { formatProblem } from '../../../../engine/errors.ts'
import { loadRules } from '../../../../engine/load-rules.ts'
import { requirement, shippedFiles } from '../../../helpers/rules.ts'

const concepts = `chief:
  about: Who leads.
  members:
    - "<boss>"
    - "head of {service|school}"
boss:
  about: Who decides.
  members:
    - "director"
idle:
  about: Nobody asks.
  members:
    - "<idler>"
idler:
  about: Only the one above asks.
  members:
    - "loiter~"
`

const loaded = loadRules([
  ...shippedFiles().filter(f => !f.path.includes('/') || f.path.startsWith('concepts/')),
  { path: 'concepts/test.yml', text: concepts },
  { path: 'must/set.yml', text: 'name: must\ntitle: Test\nversion: 1.0.0\nkind: requirements\nabout: A test' },
  { path: 'must/topic.yml', text: requirement('{ covered: ["<chief> .. decides"] }') },
])

const inTest = (lines: readonly string[]) => lines.filter(line => line.startsWith('concepts/test.yml'))

test('a concept that no rule names, nor another that a rule names, is shown where it begins', () => {
  const found = unusedConcepts({ loaded, compiled: compileRules(loaded) }).map(formatProblem)
  expect(inTest(found)).toEqual([
    'concepts/test.yml:11:3 nothing uses the concept <idle>; use it, or take it out',
    'concepts/test.yml:15:3 nothing uses the concept <idler>; use it, or take it out',
  ])
})

test('a member that no document says is shown where it stands', () => {
  const found = unusedMembers(loaded, [exampleDocument('The director decides.'), exampleDocument('They loiter.')])
  expect(inTest(found.map(formatProblem))).toEqual([
    'concepts/test.yml:5:8 nothing tried says “head of {service|school}” of <chief>; add an example, or take it out',
  ])
})
