import { expect, test } from 'vitest'
import { goesOn } from '../../../engine/text/goes-on.ts'

test.each([
  'It is kept for six years.',
  'They choose the chair.',
  'And they may bring a friend.',
  'This meeting is private.',
  'That person writes to you.',
  'Such a meeting is held within a week.',
  'At such a meeting you may speak.',
  'At this stage nobody decides.',
  'In either case you may appeal.',
  'If they refuse, tell us.',
  'When it meets, it reads the reports.',
  'Each of them is told.',
  'Each is told.',
  'Both can appeal.',
  'Neither may chair the panel.',
  'The latter is sent to you.',
  'The other must leave the room.',
  'The same applies to volunteers.',
  'Otherwise the manager decides.',
])('goes on with what was said: %s', sentence => {
  expect(goesOn(sentence, 0)).toBe(true)
})

test.each([
  'This policy covers all staff.',
  'In this procedure “manager” means your line manager.',
  'This organisation is against racism.',
  'Those who complain are protected.',
  'Each person is told.',
  'Both managers can appeal.',
  'All staff must attend.',
  'Such as a friend or a colleague.',
  'If you complain, we listen.',
  'The other party is told.',
  'Italy is a country.',
])('stands for itself: %s', sentence => {
  expect(goesOn(sentence, 0)).toBe(false)
})

test('is asked of any place in a text', () => {
  expect(goesOn('A panel sits. It reads.', 14)).toBe(true)
})
