import { expect, test } from 'vitest'
import { circularSuggestions } from '../../../../engine/authoring/lint/circular-suggestions.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { requirement, wording } from '../../../helpers/rules.ts'

const flagged = (wordings: string, requirements?: string) =>
  lintOf(circularSuggestions, { wordings, ...(requirements === undefined ? {} : { requirements }) }, true)
const minority = (more = '') => wording('minorities', more, 'T02')

test('a suggestion that another rule flags is shown', () => {
  expect(flagged(`${wording('x', '  instead: { wording: [good, ethnic minorities] }')}\n${minority()}`)).toEqual([
    'wordings/topic.yml:8:30 T01: it suggests “minorities”, which T02 flags',
  ])
})

test('so is the wording of a fix', () => {
  const fix = requirement('{ covered: [x] }').replace('{ instruction: Write it. }', '{ wording: We ask minorities. }')
  expect(flagged(minority(), fix)).toEqual([
    'requirements/topic.yml:11:19 T-01: it suggests “minorities”, which T02 flags',
  ])
})

test('and an instruction, outside the words that it quotes', () => {
  const telling = (text: string) => wording('x', `  instead: { instruction: ${text} }`)
  expect(flagged(`${telling('Name the minorities.')}\n${minority()}`)).toEqual([
    'wordings/topic.yml:8:27 T01: it suggests “minorities”, which T02 flags',
  ])
  expect(flagged(`${telling('Say “minorities”.')}\n${minority()}`)).toEqual([])
})

test('what the other rule would let pass is no circle', () => {
  const suggesting = wording('x', '  instead: { wording: [ethnic minorities] }')
  expect(flagged(`${suggesting}\n${minority('  unless: { before: [ethnic] }')}`)).toEqual([])
  expect(flagged(`${suggesting}\n${minority('  off: true')}`)).toEqual([])
  expect(flagged(`${wording('x', '  instead: { wording: ["“minorities”"] }')}\n${minority()}`)).toEqual([])
})

test('rules for different documents do not meet', () => {
  const suggesting = wording('x', '  applies: [edi]\n  instead: { wording: [minorities] }')
  expect(flagged(`${suggesting}\n${minority('  applies: [training]')}`)).toEqual([])
  expect(flagged(`${suggesting}\n${minority('  applies: [training, edi]')}`)).toHaveLength(1)
})

test('a rule may suggest its own words only where these depend on their context', () => {
  expect(flagged(wording('x', '  instead: { wording: [x for a reason] }'))).toEqual([])
  expect(flagged(wording('x', '  instead: { wording: [x] }').replace('depends', 'avoid'))).toHaveLength(1)
})

test('a suggestion that another rule flags only where it stands in a sentence is shown too', () => {
  const quota = wording('quota', '  instead: { wording: [aim, share] }').replace(
    '["x"]',
    '["We set a quota for each board."]',
  )
  const soft = wording('aim for', '', 'T02')
  expect(flagged(`${quota}\n${soft}`)).toEqual(['wordings/topic.yml:8:24 T01: it suggests “aim for”, which T02 flags'])
})

test('what the other rule flags already in the rule’s own words is no circle', () => {
  const peoples = wording('Afro-Caribbean', '  instead: { wording: [African Caribbean] }').replace(
    '["x"]',
    '["Afro-Caribbean group"]',
  )
  const group = wording('"{afro|african} caribbean group"', '', 'T02')
  expect(flagged(`${peoples}\n${group}`)).toEqual([])
})
