import { expect, test } from 'vitest'
import { compareConcepts, compareSets } from '../../../../engine/authoring/versions/compare-sets.ts'
import { fieldChangeInWords } from '../../../../engine/authoring/versions/field-changes.ts'
import type { RuleSet } from '../../../../engine/rules/load.ts'
import { requirement, rulesOf, wording } from '../../../helpers/rules.ts'

const setOf = (topics: Parameters<typeof rulesOf>[0]): RuleSet => rulesOf(topics).sets[0] as RuleSet
const wordsOf = (before: RuleSet, after: RuleSet) =>
  compareSets(before, after).rules.flatMap(change =>
    change.kind === 'changed' ? change.fields.map(fieldChangeInWords) : [`${change.kind} ${change.rule}`],
  )

test('rules that came, went and changed are told, and those that are alike are counted', () => {
  const before = setOf({ wordings: `${wording('a')}\n${wording('b', '', 'T02')}\n${wording('c', '', 'T03')}` })
  const after = setOf({ wordings: `${wording('a')}\n${wording('d', '', 'T03')}\n${wording('e', '', 'T04')}` })
  const changes = compareSets(before, after)
  expect(changes.rules.map(({ kind, rule }) => `${kind} ${rule}`)).toEqual(['changed T03', 'added T04', 'removed T02'])
  expect(changes.alike).toBe(1)
})

test('what changed in a rule is told in words, field by field', () => {
  const more = '  instead: { wording: [tenants] }\n  off: true'
  expect(
    wordsOf(
      setOf({ wordings: wording('"service user*", client', '  scopes: [people]') }),
      setOf({ wordings: wording('"service user*", guest', more).replace('It matters.', 'It is ours.') }),
    ),
  ).toEqual([
    'Why it matters: was “It matters.”, is “It is ours.”.',
    'The words it looks for: added “guest”; took out “client”.',
    'What to write instead: added “wording: tenants”.',
    'Whether it is off until it is switched on: added “yes”.',
    'What documents it is for are about: took out “people”.',
  ])
})

test('what changed in a part of a requirement names the part', () => {
  const says = (words: string) => setOf({ requirements: requirement(`{ covered: [${words}] }`) })
  expect(wordsOf(says('appeal*'), says('"appeal*", "ask again"'))).toEqual([
    'The part “whole”: what says it: added “ask again”.',
  ])
})

test('another order of the same words is no change', () => {
  expect(wordsOf(setOf({ wordings: wording('a1, b1') }), setOf({ wordings: wording('b1, a1') }))).toEqual([])
})

test('a set that is new has all its rules added, and what it says of itself is compared otherwise', () => {
  const set = setOf({ wordings: wording('a') })
  expect(compareSets(undefined, set)).toMatchObject({
    after: '1.0.0',
    head: [],
    rules: [{ kind: 'added', rule: 'T01' }],
  })
  const renamed = { ...set, title: 'Words', version: '1.1.0', author: 'Us' }
  expect(compareSets(set, renamed).head.map(fieldChangeInWords)).toEqual([
    'Its title: was “Test”, is “Words”.',
    'Author: added “Us”.',
  ])
})

test('concepts are compared by their members', () => {
  const before = new Map([
    ['a', ['x', 'y']],
    ['b', ['z']],
    ['d', ['q']],
  ])
  const after = new Map([
    ['a', ['y', 'w']],
    ['c', ['v']],
    ['d', ['q']],
  ])
  expect(compareConcepts(before, after)).toEqual([
    { concept: 'a', kind: 'changed', added: ['w'], removed: ['x'] },
    { concept: 'c', kind: 'added', added: ['v'], removed: [] },
    { concept: 'b', kind: 'removed', added: [], removed: ['z'] },
  ])
})
