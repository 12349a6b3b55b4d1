import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

const groups = ['Age', 'Disability', 'Race', 'Religion or belief', 'Sex', 'Sexual orientation']
const rows = (says: (group: string) => string) => groups.map(g => `| ${g} | ${says(g)} |`).join('\n')

test('rows that say the same of nearly every group are no assessment', () => {
  const judgement = judged(
    'rows-alike',
    rows(() => 'No impact identified'),
  )
  expect(judgement.verdict).toBe('missing')
  expect(judgement.reason).toBe('6 of 6 groups have the same answer.')
  expect(judgement.evidence[0]?.quote).toBe('No impact identified')
})

test('some rows alike weaken it', () => {
  const text = rows(g => (g === 'Age' || g === 'Sex' || g === 'Race' ? 'No impact' : `${g} matters in its own way`))
  expect(judged('rows-alike', text).verdict).toBe('weak')
})

test('rows that differ are an assessment, in lines as in tables', () => {
  expect(judged('rows-alike', 'Race: Black users wait longer.\nAge: older users call.\nSex: equal use.').verdict).toBe(
    'covered',
  )
})

test('a table of other groups on which it sees no effect at all is no assessment either', () => {
  const table = '| Group | Effect |\n|---|---|\n| Drivers | None. |\n| Passengers | None. |\n| Schools | None. |'
  expect(judged('rows-alike', table).verdict).toBe('missing')
  expect(judged('rows-alike', table.replace('Schools | None.', 'Schools | Longer walks.')).verdict).toBe('covered')
})

test('rows that find the same effect for different reasons differ', () => {
  const why = [
    'Fewer have a car',
    'Longer walks',
    'Letters in English only',
    'No prayer room',
    'Night work',
    'Not safe',
  ]
  const table = groups.map((g, i) => `| ${g} | Negative | ${why[i]} |`).join('\n')
  expect(judged('rows-alike', table).verdict).toBe('covered')
})
