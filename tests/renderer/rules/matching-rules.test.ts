import { expect, test } from 'vitest'
import type { RuleSetLine } from '../../../host/bridge/contract/rules.ts'
import { matchingRules } from '../../../renderer/rules/matching-rules.ts'
import { gapCard, wordingCard } from '../../helpers/opened.ts'

const line = (card: ReturnType<typeof gapCard>) => ({ card, applies: [], when: [], on: true, onByDefault: true })
const set = (title: string, ...cards: ReturnType<typeof gapCard>[]): RuleSetLine => ({
  name: title.toLowerCase(),
  title,
  version: '0.1.0',
  kind: 'requirements',
  about: '',
  on: true,
  rules: cards.map(line),
})
const sets = [
  set('Grievances', gapCard('GRV-01', 'Victimisation is ruled out'), gapCard('GRV-02', 'Counselling is offered')),
  set('Collective terms', wordingCard('L001', 'BAME lumps people together')),
]
const ids = (query: string) => matchingRules(sets, query).map(found => found.rules.map(rule => rule.card.id))

test('a search finds rules by every word, whatever its case, and leaves out sets without any', () => {
  expect(ids('grievances COUNSELLING')).toEqual([['GRV-02']])
  expect(ids('l001')).toEqual([['L001']])
  expect(ids('nothing like it')).toEqual([])
})

test('no words find every rule', () => {
  expect(ids('  ')).toEqual([['GRV-01', 'GRV-02'], ['L001']])
})
