import { describe, expect, test } from 'vitest'
import { placeholder } from '../../../engine/review/commitment.ts'
import { requirement, rulesOf, subjectOf } from '../../helpers/rules.ts'

const loaded = rulesOf({ requirements: requirement('{ covered: ["counselling"] }') })

/** The grade of the first mention of counselling. */
function grade(text: string) {
  const { subject } = subjectOf(text, loaded)
  const match = subject.matches.of('counselling')[0]
  return match ? subject.grade(match.sentence, match.first, match.end) : undefined
}

describe('how firmly a sentence commits', () => {
  test.each([
    ['firm', 'We will offer counselling.'],
    ['firm', 'Managers must tell staff about counselling.'],
    ['firm', 'You have the right to counselling.'],
    ['firm', 'We pay for counselling.'],
    ['firm', 'Employees may ask for counselling at any time.'],
    ['firm', 'You can use our counselling line.'],
    ['firm', 'We will not only listen but offer counselling.'],
    ['firm', 'Counselling was set up in May 2025.'],
    ['firm', 'We offer counselling from 3 May.'],
    ['hope', 'Managers should offer counselling.'],
    ['hope', 'We aim to offer counselling.'],
    ['hope', 'We will consider counselling.'],
    ['escape', 'HR might arrange counselling.'],
    ['escape', 'Counselling may be offered.'],
    ['escape', 'Where possible, we will offer counselling.'],
    ['escape', 'We will offer counselling if resources allow.'],
    ['negated', 'We do not offer counselling.'],
    ['negated', 'There is no counselling.'],
    ['bare', '# Counselling'],
    ['bare', 'We will offer counselling through [insert provider].'],
  ])('%s: %s', (expected, text) => {
    expect(grade(text)).toBe(expected)
  })

  test('a list item takes the grade of the sentence that introduces the list', () => {
    expect(grade('We will offer:\n- leave\n- counselling')).toBe('firm')
    expect(grade('Where possible, managers may arrange:\n- leave\n- counselling')).toBe('escape')
    expect(grade('Managers may arrange:\n- leave, and they must arrange counselling')).toBe('firm')
  })
})

test('places still to fill in are known, whatever their form', () => {
  for (const text of [
    '[insert name]',
    'Owner: TBC',
    'dated xx/xx/xxxx',
    'Signed ____',
    '[Organisation name] will act',
  ]) {
    expect(placeholder.test(text), text).toBe(true)
  }
  for (const text of ['[1] see the Act', 'We will act.', 'Box 12', 'xylophone']) {
    expect(placeholder.test(text), text).toBe(false)
  }
})
