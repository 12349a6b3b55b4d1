import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

test('what is not said of owner, version, approval and review is named', () => {
  expect(judged('owner-and-dates', 'Policy owner: HR Manager').reason).toBe(
    'It does not say a version, who approved it, when it was approved, when it is next reviewed.',
  )
})

test('a document that says all of it lacks nothing', () => {
  const text =
    'Version 3.1 · Owner: Head of People · Approved by: Board of Trustees, 14 March 2026 · Next review: March 2028'
  expect(judged('owner-and-dates', text).verdict).toBe('covered')
})

test('the day of approval stands for a version; nothing stands for a review', () => {
  const text = 'This policy was approved by the Board on 14 March 2026. The Head of People owns it.'
  expect(judged('owner-and-dates', text).reason).toBe('It does not say when it is next reviewed.')
  expect(judged('owner-and-dates', `${text} We will look at it again in March 2028.`).verdict).toBe('covered')
})

test('how often a policy is reviewed is half an answer, and with the day of approval a whole one', () => {
  expect(judged('owner-and-dates', 'This policy is reviewed every two years.')).toMatchObject({
    verdict: 'weak',
    reason: 'It says only how often it is reviewed.',
  })
  expect(judged('owner-and-dates', 'This policy is kept under review.').verdict).toBe('missing')
  const approved = 'This policy was approved by the Board on 14 March 2026. The Head of People owns it.'
  expect(judged('owner-and-dates', `${approved} It is reviewed every two years.`).verdict).toBe('covered')
})

test('the version of what a code was adapted from is not its own', () => {
  expect(
    judged('owner-and-dates', 'This code is adapted from the Open Covenant, version 1.4, by its members.').verdict,
  ).toBe('missing')
})

test.each([
  ['Approved by the Corporation’s People Committee.', 'approver'],
  ['Agreed at Executive Team 8 April 2025.', 'approver'],
  ['Chief People Officer – accountable for this policy and its objectives.', 'owner'],
  ['The Principal Social Worker and the Head of Practice own this plan jointly.', 'owner'],
])('%s: %s', (text, kind) => {
  expect(judged('owner-and-dates', text).reason).not.toContain(kind === 'owner' ? 'an owner' : 'who approved it')
})
