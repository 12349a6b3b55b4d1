import { expect, test } from 'vitest'
import { insteadOf, offerOfFix, offerOfInstead, suggestionFor } from '../../../engine/export/suggestion.ts'
import { aRequirement, aWording } from '../../helpers/report.ts'

test('wording is shown in quotation marks, whatever its first word is', () => {
  const fix = { wording: 'Write to us at any time.' }
  expect(suggestionFor(aRequirement('GRV-22', { fix }))).toBe('Suggested wording: “Write to us at any time.”')
  expect(offerOfFix(fix)).toEqual({ heading: 'Suggested wording', text: '“Write to us at any time.”' })
})

test('an instruction is shown as it is, whatever its first word is', () => {
  const fix = { instruction: 'Limit it: only a statement known to be untrue counts.' }
  expect(suggestionFor(aRequirement('GRV-22', { fix }))).toBe('Limit it: only a statement known to be untrue counts.')
  expect(offerOfFix(fix).heading).toBe('What to do')
})

test('wordings to choose from are listed, and an instruction is not called one of them', () => {
  const said = (...words: [string, ...string[]]) => insteadOf(aWording('L061', { instead: { wording: words } }))
  expect(said('blocklist')).toBe('Instead: blocklist.')
  expect(said('blocklist.', 'barred list', 'exclude')).toBe('Instead: blocklist, barred list, or exclude.')
  const instead = { instruction: 'Name the group you mean.' }
  expect(insteadOf(aWording('L061', { instead }))).toBe('Name the group you mean.')
  expect(offerOfInstead(instead)).toEqual({ heading: 'What to do', text: 'Name the group you mean.' })
})

test('nothing is said where the rule offers nothing', () => {
  const { instead, ...rule } = aWording('L061')
  expect(instead).toBeDefined()
  expect(insteadOf(rule)).toBe('')
})
