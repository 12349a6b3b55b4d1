import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import { compiledShipped } from '../../helpers/shipped-rules.ts'

const compiled = await compiledShipped()

/** What a review of a text as this type says of a requirement: its verdict, or why there is none. */
function said(rule: string, text: string, type?: string): string {
  const review = reviewDocument(exampleDocument(text), compiled, { asAt: '2026-11-29', ...(type ? { type } : {}) })
  const outcome = review.outcomes.find(one => one.rule === rule)
  const findings = review.findings.filter(finding => finding.rule === rule)
  if (outcome?.kind === 'judged') return findings.length === 1 ? outcome.verdict : 'no finding'
  return findings.length === 0 && outcome?.kind === 'not-applied' ? outcome.because : 'a finding'
}

const leave =
  '= Parental leave policy\nEmployees may take eighteen weeks of leave for each child. Tell your manager three weeks before.'
const stance =
  'We aim to be an anti-racist hospice: we look for racism in how we admit patients and change what we find, and managers report on it each year.'

test('a leave policy that does not speak of racism is not asked for an anti-racist aim, and an equality policy is', () => {
  expect(said('ALL-01', leave, 'policy')).toBe('not-asked')
  expect(said('ALL-01', leave, 'edi')).toBe('missing')
})

test('where it does speak of it, it is judged', () => {
  expect(said('ALL-01', `${leave}\n${stance}`, 'policy')).toBe('covered')
})

test('what it says in part is no gap where it need not be said at all, and is where it must', () => {
  const watched = 'The trustees check each year how this policy was kept and what came of it.'
  expect(said('ALL-14', `${leave}\n${watched}`, 'policy')).toBe('not-asked')
  expect(said('ALL-14', `${leave}\n${watched}`, 'grievance')).toBe('weak')
})

test('a list of the law with something left out is a gap in every policy', () => {
  const list = 'We do not discriminate because of race, sex, age, disability or religion.'
  expect(said('ALL-06', leave, 'policy')).toBe('not-asked')
  expect(said('ALL-06', `${leave}\n${list}`, 'policy')).toBe('weak')
})

test('a repealed Act is a gap in every policy, whether or not it must cite the law', () => {
  expect(said('ALL-08', leave, 'policy')).toBe('not-asked')
  expect(said('ALL-08', `${leave}\nThis follows the Race Relations Act 1976.`, 'policy')).toBe('missing')
})

test('an equality policy is asked how equality data are kept where it collects some', () => {
  const policy = '= Equality policy\nWe do not discriminate.'
  expect(said('EDI-34', policy, 'edi')).toBe('not-asked')
  expect(said('EDI-34', `${policy}\nWe monitor who applies.`, 'edi')).toBe('missing')
})

test('a statement of a few lines is not asked for a committee, and a policy of some pages is', () => {
  const statement = '= Equality policy\nWe do not discriminate.'
  const more = 'Anna met Ben in the hall, and they had tea with the others. '.repeat(40)
  expect(said('EDI-11', statement, 'edi')).toBe('not-asked')
  expect(said('EDI-11', `${statement}\n${more}`, 'edi')).toBe('missing')
})

test('a document whose type nobody has said yet is asked for nothing that depends on the type', () => {
  const note = 'The group met in the spring. Many people spoke, and some wrote down what they had heard.'
  expect(['not-asked', 'other-scope']).toContain(said('ALL-05', note))
})

test('a plan that names no recommendation is not asked in which order it answers them', () => {
  const plan = '= Programme plan\nWe train volunteers in listening. The plan runs until March 2028.'
  expect(said('PRG-30', plan, 'programme')).toBe('not-asked')
  expect(said('PRG-30', `${plan}\nIt follows the recommendations of the 2025 review.`, 'programme')).toBe('missing')
})
