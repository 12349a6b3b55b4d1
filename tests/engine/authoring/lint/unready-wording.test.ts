import { expect, test } from 'vitest'
import { unreadyWording } from '../../../../engine/authoring/lint/unready-wording.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { requirement, wording } from '../../../helpers/rules.ts'

const fixed = (fix: string, more = '') =>
  requirement('{ covered: [x] }', more).replace('{ instruction: Write it. }', fix)
const ofFix = (text: string, more?: string) =>
  lintOf(unreadyWording, { requirements: fixed(`{ wording: "${text}" }`, more) })
const leftOpen = (words: string) => [
  `T-01: “${words}” is not in the rule’s source or reasons; leave it open, such as “[number] days”`,
]

test.each(['…', '...', '____', 'XX', 'xx'])('a wording with %s for a blank is refused', mark => {
  expect(ofFix(`The lead is ${mark} of the board.`)).toEqual([
    `T-01: “${mark}” leaves a blank; say in square brackets what belongs there`,
  ])
})

test('at the place of the text in the file, in each wording of a list', () => {
  expect(lintOf(unreadyWording, { requirements: fixed('{ wording: "Led by …" }') }, true)).toEqual([
    'requirements/topic.yml:11:20 T-01: “…” leaves a blank; say in square brackets what belongs there',
  ])
  expect(lintOf(unreadyWording, { wordings: wording('x', '  instead: { wording: [y, in ten days] }') }, true)).toEqual([
    'wordings/topic.yml:8:27 T01: “ten days” is not in the rule’s source or reasons; leave it open, such as “[number] days”',
  ])
})

test.each([
  ['We answer within five working days.', 'five working days'],
  ['We answer within 5 days.', '5 days'],
  ['We meet after one, three and six months.', 'one, three and six months'],
  ['A twenty-minute talk is held.', 'twenty-minute'],
  ['A share of 15 per cent is agreed.', '15 per cent'],
  ['Of all, 9% are Black.', '9%'],
  ['They serve for thirty years.', 'thirty years'],
  ['We ask 12 people.', '12 people'],
  ['The budget is £18,000 a year.', '£18,000'],
])('a figure of nobody’s is refused: %s', (text, figure) => {
  expect(ofFix(text)).toEqual(leftOpen(figure))
})

test('a figure that the rule gives elsewhere may stand, however it is written', () => {
  const given = '  weak: A date within five to ten working days is not offered.'
  expect(ofFix('We meet within 5 days, or ten days later.', given)).toEqual([])
  expect(ofFix('We meet within six days.', given)).toEqual(leftOpen('six days'))
})

test('blanks in square brackets, other numbers and instructions are left alone', () => {
  expect(
    ofFix('[name or post] answers within [number] working days. See section 27 of the 2010 Act, stage 1.'),
  ).toEqual([])
  expect(ofFix('Two or more people may ask together, twice a year.')).toEqual([])
  expect(lintOf(unreadyWording, { requirements: fixed('{ instruction: "Name it … in ten days." }') })).toEqual([])
})
