import { expect, test } from 'vitest'
import { checkNamed } from '../../../engine/checks/index.ts'
import { judged } from '../../helpers/checks.ts'
import { growth } from '../../helpers/growth.ts'
import { rulesOf, subjectOf, wording } from '../../helpers/rules.ts'

test('placeholders are counted, and a blank that may be a form’s own is only weak', () => {
  expect(judged('placeholders', 'Ask [insert name].\nOwner: TBC')).toMatchObject({
    verdict: 'missing',
    reason: '2 places are still to be filled in.',
  })
  expect(judged('placeholders', 'Signed ..........').verdict).toBe('weak')
  expect(judged('placeholders', 'Ask the Head of People.').verdict).toBe('covered')
})

test('a heading with nothing under it and a date that is asked for and not given are unfinished', () => {
  const text = '# Purpose\nWe say why.\n# Scope\n# Roles\nManagers decide.\n# Review\nNext review date:'
  const { verdict, evidence, reason } = judged('placeholders', text)
  expect(verdict).toBe('weak')
  expect(evidence.map(e => e.quote)).toEqual(['Scope', 'Next review date:'])
  expect(reason).toBe('Nothing stands under or after “Scope”, “Next review date:”.')
})

test('a title over two lines and headings over lower headings are no empty sections', () => {
  expect(judged('placeholders', '# Grievance\n# Policy\nWe listen.').verdict).toBe('covered')
  expect(judged('placeholders', '# One\n## A\nText\n# Two\nText\n# Three\nText').verdict).toBe('covered')
})

test('the name of another organisation that is left in is asked about', () => {
  const own = 'Alderbrook Minds Ltd will listen. Alderbrook Minds Ltd aims to be fair.'
  expect(judged('placeholders', `${own}\nGreenfield Care Trust will investigate.`)).toMatchObject({
    verdict: 'weak',
    reason:
      'It speaks as “Alderbrook Minds Ltd”, and also as “Greenfield Care Trust”. Is this left from another policy?',
  })
  expect(judged('placeholders', `${own}\nAlderbrook Trust will help. The Trust will pay. Ask Mind.`).verdict).toBe(
    'covered',
  )
})

test('a paragraph of many lines to fill in takes time as its length grows', () => {
  const rules = rulesOf({ wordings: wording('"zzz"') })
  const make = (sentences: number) => subjectOf('Sign here ____ and there. '.repeat(sentences), rules).subject
  const look = (subject: ReturnType<typeof make>) =>
    checkNamed('requirement', 'placeholders')?.judge(subject, { verdict: 'missing', evidence: [] }, {})
  expect(growth(make, 2000, look)).toBeLessThan(8)
})

test('a line or cell that puts something off is a place still to fill in', () => {
  for (const text of ['EIA to follow', 'Definition to be agreed with the staff network', 'Not set'])
    expect(judged('placeholders', text), text).toMatchObject({
      verdict: 'weak',
      reason: 'One place is still to be filled in.',
    })
  for (const text of [
    'These are the steps to follow.',
    'There are rules for managers and staff to follow',
    'The date is to be agreed with you.',
  ])
    expect(judged('placeholders', text).verdict, text).toBe('covered')
})
