import { expect, test } from 'vitest'
import { noRecord } from '../../../engine/authoring/judged/rule-record.ts'
import type { RuleLine, RuleSetLine } from '../../../host/bridge/contract/rules.ts'
import { firstRuleChoices, type RuleChoices } from '../../../renderer/rules/rule-choices.ts'
import { linesOf } from '../../../renderer/rules/rule-lines.ts'
import { gapCard, wordingCard } from '../../helpers/opened.ts'

const line = (card: ReturnType<typeof gapCard>, more: Partial<RuleLine> = {}): RuleLine => ({
  card,
  applies: [],
  when: [],
  on: true,
  onByDefault: true,
  types: [],
  ...more,
})
const set = (title: string, ...rules: RuleLine[]): RuleSetLine => ({
  name: title.toLowerCase(),
  title,
  version: '0.1.0',
  kind: 'requirements',
  about: '',
  on: true,
  rules,
})
const sets = [
  set(
    'Grievances',
    line(gapCard('GRV-01', 'Victimisation is ruled out', { strength: 'legal-right' }), { applies: ['grievance'] }),
    line(gapCard('GRV-02', 'Counselling is offered'), { applies: ['grievance'], on: false }),
  ),
  set('Collective terms', line(wordingCard('L001', 'BAME lumps people together'))),
]
const records = new Map([
  ['GRV-02', { ...noRecord('GRV-02'), fires: 1, decided: { ...noRecord('').decided, dismissed: 4, accepted: 1 } }],
  ['L001', { ...noRecord('L001'), fires: 7, decided: { ...noRecord('').decided, accepted: 5 } }],
])
const shown = (some: Partial<RuleChoices>) =>
  linesOf(sets, records, { ...firstRuleChoices, ...some }).map(one =>
    one.kind === 'set' ? `${one.set.title} ${one.count}` : one.rule.card.id,
  )

test('all rules stand under their sets', () => {
  expect(shown({ query: '  ' })).toEqual(['Grievances 2', 'GRV-01', 'GRV-02', 'Collective terms 1', 'L001'])
})

test('a search finds rules by every word, whatever its case, and leaves out sets without any', () => {
  expect(shown({ query: 'grievances COUNSELLING' })).toEqual(['Grievances 1', 'GRV-02'])
  expect(shown({ query: 'nothing like it' })).toEqual([])
})

test('rules are narrowed by set, strength, type of document and whether they are used', () => {
  expect(shown({ set: 'collective terms' })).toEqual(['Collective terms 1', 'L001'])
  expect(shown({ strength: 'legal-right' })).toEqual(['Grievances 1', 'GRV-01'])
  expect(shown({ type: 'recruitment' })).toEqual(['Collective terms 1', 'L001'])
  expect(shown({ used: 'off' })).toEqual(['Grievances 1', 'GRV-02'])
})

test('those found in most documents come first, or those dismissed most, whatever their set', () => {
  expect(shown({ by: 'fires' })).toEqual(['L001', 'GRV-02', 'GRV-01'])
  expect(shown({ by: 'dismissed' })[0]).toBe('GRV-02')
})
