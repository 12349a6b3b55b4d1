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
    'marital or civil partnership status',
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

test('marriage without civil partnership is half of one characteristic', () => {
  expect(judge(all.replace('marriage and civil partnership', 'marital status'))).toMatchObject({
    verdict: 'weak',
    reason: 'The list leaves out civil partnership.',
  })
})

test('four that people are counted by are no list, four that they are protected by are part of one', () => {
  expect(judge('The yearly report gives a breakdown by sex, age, disability and ethnicity.').verdict).toBe('missing')
  expect(judge('Nobody is treated worse because of sex, age, disability or ethnicity.').verdict).toBe('weak')
})

test('the nine as a whole are not listed, but spoken of', () => {
  for (const text of [
    'Module 1 covers the Act and its nine characteristics.',
    'The nine grounds in section 4 of the Equality Act 2010.',
  ])
    expect(judge(text)).toMatchObject({
      verdict: 'weak',
      reason: 'It speaks of the nine characteristics, but does not list them.',
      evidence: [{ block: 0 }],
    })
  expect(judge('Harassment has to do with a protected characteristic.').verdict).toBe('missing')
  const north =
    'Section 75 of the Northern Ireland Act 1998 applies to us. The Act of Great Britain has nine characteristics.'
  expect(judge(north).verdict).toBe('missing')
})

test('words here and there are no list', () => {
  expect(judge('Race matters.\n\nSex education is taught. People of any age.').verdict).toBe('missing')
})

test('the names are read over doubled spaces and in the cells of a table', () => {
  expect(judge(`We protect ${all.replaceAll(' ', '  ')}.`).verdict).toBe('covered')
  const [first, second] = [all.slice(0, 66), all.slice(66)]
  expect(judge(`| Asked | Why |\n| ${first} | Law |\n| ${second} | Law |`).verdict).toBe('covered')
})

test('a class or duty of care that is said to be protected is named, and one that is only promised is not', () => {
  expect(judge(`Ten characteristics are protected in law: ${all}, and social class.`).verdict).toBe('weak')
  expect(judge(`We welcome you whatever your ${all} or social class.`).verdict).toBe('covered')
})

test('in Northern Ireland the grounds are those of section 75', () => {
  const grounds =
    'religious belief, political opinion, race, age, marital status, sexual orientation, sex, disability and dependants'
  expect(judge(`Section 75 of the Northern Ireland Act 1998 names ${grounds}.`).verdict).toBe('covered')
  expect(
    judge('Under the Northern Ireland Act 1998 we protect age, race, sex, disability and religious belief.').reason,
  ).toBe(
    'Of the grounds of section 75 of the Northern Ireland Act 1998 the list leaves out marriage and civil partnership, sexual orientation, political opinion, dependants.',
  )
})
