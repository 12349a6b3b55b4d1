import { describe, expect, test } from 'vitest'
import { flagged, judged } from '../../helpers/checks.ts'

test('placeholders are counted, and a blank that may be a form’s own is only weak', () => {
  expect(judged('placeholders', 'Ask [insert name].\nOwner: TBC')).toMatchObject({
    verdict: 'missing',
    reason: '2 places are still to be filled in.',
  })
  expect(judged('placeholders', 'Signed ..........').verdict).toBe('weak')
  expect(judged('placeholders', 'Ask the Head of People.').verdict).toBe('covered')
})

test('two titled policies are enough, one is weak, a vague word is weak', () => {
  const verdict = (text: string) => judged('related-policies', text).verdict
  expect(verdict('See the Whistleblowing Policy and our Dignity at Work Policy.')).toBe('covered')
  expect(verdict('See the Whistleblowing Policy.')).toBe('weak')
  expect(verdict('See our other policies.')).toBe('weak')
  expect(verdict('See you soon.')).toBe('missing')
})

test('one group under two names is weak, under three a gap; quoted words do not count', () => {
  const verdict = (text: string) => judged('one-term', text).verdict
  expect(verdict('BME staff. BAME staff.')).toBe('weak')
  expect(verdict('BME staff. BAME staff. People of colour.')).toBe('missing')
  expect(verdict('BME staff said “BAME staff”.')).toBe('covered')
})

test('legal duties that are softened are shown', () => {
  const judgement = judged(
    'legal-duties',
    'You have the right to be accompanied. We make reasonable adjustments where possible.',
  )
  expect(judgement).toMatchObject({
    verdict: 'weak',
    evidence: [{ quote: 'We make reasonable adjustments where possible.' }],
  })
})

test('a threat to complainants before any support is a gap, after it only weak', () => {
  const clause = { block: 0, start: 0, end: 1, quote: 'x', grade: 'committed' as const }
  const weak = (block: number) => ({ verdict: 'weak' as const, evidence: [{ ...clause, block }] })
  expect(judged('clause-before-support', 'Malice is punished.\nWe support you.', weak(0)).verdict).toBe('missing')
  expect(judged('clause-before-support', 'We support you.\nMalice is punished.', weak(1)).verdict).toBe('weak')
})

describe('words are flagged', () => {
  test('at the first use of a term that is never explained', () => {
    expect(flagged('undefined-at-first-use', 'Racialised staff. Racialised clients.', 'racialised')).toEqual([
      'Racialised',
    ])
    expect(
      flagged('undefined-at-first-use', 'Racialised people (people who face racism) work here.', 'racialised'),
    ).toEqual([])
  })

  test('where two forms of one term are mixed, at the rarer one', () => {
    expect(flagged('mixed-terms', 'Ethnic minority staff, ethnic minority clients, minority ethnic trustees')).toEqual([
      'minority ethnic',
    ])
    expect(flagged('mixed-terms', 'Ethnic minority staff')).toEqual([])
  })

  test('where White stands first of several ethnic groups, in every list', () => {
    expect(flagged('white-first', '- White British\n- Asian\n- Black')).toEqual(['White British'])
    expect(flagged('white-first', '- Asian\n- Black\n- White')).toEqual([])
    expect(flagged('white-first', '- White\n- Asian\n\nText\n- Asian\n- White')).toEqual([])
  })
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

test('a policy that commits but names no duty of law is weak', () => {
  const text = Array.from({ length: 6 }, (_, i) => `We will do thing ${i}.`).join('\n')
  expect(judged('legal-duties', text).verdict).toBe('weak')
  expect(judged('legal-duties', 'We hope for the best.').verdict).toBe('missing')
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
