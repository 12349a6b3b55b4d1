import { describe, expect, test } from 'vitest'
import { requirement, rulesOf, subjectOf } from '../../../helpers/rules.ts'

const loaded = rulesOf({ requirements: requirement('{ covered: ["counselling"] }') })

/** The grade of the first mention of counselling. */
function grade(text: string) {
  const { subject } = subjectOf(text, loaded)
  const match = subject.matches.of('counselling')[0]
  return match ? subject.grade(match.sentence, match.first, match.end) : undefined
}

describe('how firmly a sentence commits', () => {
  test.each([
    ['committed', 'We will offer counselling.'],
    ['committed', 'Managers must tell staff about counselling.'],
    ['committed', 'You have the right to counselling.'],
    ['committed', 'We pay for counselling.'],
    ['committed', 'Employees may ask for counselling at any time.'],
    ['committed', 'You can use our counselling line.'],
    ['committed', 'We will not only listen but offer counselling.'],
    ['committed', 'Counselling was set up in May 2025.'],
    ['committed', 'We offer counselling from 3 May.'],
    ['aspirational', 'Managers should offer counselling.'],
    ['aspirational', 'We aim to offer counselling.'],
    ['aspirational', 'We will consider counselling.'],
    ['hedged', 'HR might arrange counselling.'],
    ['hedged', 'Counselling may be offered.'],
    ['hedged', 'Where possible, we will offer counselling.'],
    ['hedged', 'We will offer counselling if resources allow.'],
    ['denied', 'We do not offer counselling.'],
    ['denied', 'There is no counselling.'],
    ['committed', '^ For counselling ring 020 7946 0000'],
    ['mentioned', '^ Counselling policy, version 2'],
    ['mentioned', 'Our arts funder requires its clients to offer counselling.'],
    ['committed', 'Our funder requires us to offer counselling.'],
    ['hedged', 'In May the Council debated a motion asking it to offer counselling.'],
    ['hedged', 'We also looked at a scheme of counselling.'],
    ['committed', 'We looked at the figures and will offer counselling.'],
    ['denied', 'Figures on counselling have been left out.'],
    ['mentioned', '# Counselling'],
    ['mentioned', 'We will offer counselling through [insert provider].'],
  ])('%s: %s', (expected, text) => {
    expect(grade(text)).toBe(expected)
  })

  test('a list item takes the grade of the sentence that introduces the list', () => {
    expect(grade('We will offer:\n- leave\n- counselling')).toBe('committed')
    expect(grade('Where possible, managers may arrange:\n- leave\n- counselling')).toBe('hedged')
    expect(grade('Managers may arrange:\n- leave, and they must arrange counselling')).toBe('committed')
  })
})
