import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

const all =
  'age, disability, gender reassignment, marriage and civil partnership, pregnancy and maternity, race, religion or belief, sex and sexual orientation'
const judge = (text: string) => judged('protected-characteristics', text)

test('all nine in one sentence are a full list, with the sentence as passage', () => {
  expect(judge(`We act on ${all}.`)).toMatchObject({ verdict: 'covered', evidence: [{ block: 0 }] })
})

test('a list written as items or as other common words counts as well', () => {
  const items = [
    'age',
    'disability',
    'transgender status',
    'marital status',
    'maternity',
    'ethnic origin',
    'faith',
    'gender',
    'sexuality',
  ]
  expect(judge(`We protect:\n${items.map(i => `- ${i}`).join('\n')}`).verdict).toBe('covered')
})

test('what is left out is named', () => {
  const judgement = judge('age, disability, pregnancy, race, religion, sex or sexual orientation')
  expect(judgement.verdict).toBe('weak')
  expect(judgement.reason).toContain('gender reassignment, marriage and civil partnership')
})

test('what the law does not protect is named where it is listed as protected', () => {
  const judgement = judge(`The protected characteristics are ${all} and political opinion.`)
  expect(judgement).toMatchObject({
    verdict: 'weak',
    reason: '“political opinion” is not a protected characteristic in the Act.',
  })
})

test('words here and there are no list', () => {
  expect(judge('Race matters.\n\nSex education is taught. People of any age.').verdict).toBe('missing')
})
