import { describe, expect, test } from 'vitest'
import { flaggedWords } from '../../helpers/flagged-words.ts'

const soft = /^L1(?:49|5\d|6[0-6]) /
const weak = (text: string) => flaggedWords(text).filter(words => soft.test(words))

describe('a soft word is flagged where somebody relies on the sentence', () => {
  test.each([
    'You will be told the outcome as soon as possible.',
    'The panel will, where possible, give its reasons.',
    'Your manager will arrange a second hearing as appropriate.',
    'We may offer you counselling after an assault.',
    'A buddy may be provided for people who report racism.',
    'Our aim is to answer every complaint.',
    'It is our intention to protect witnesses.',
    'We will look into your concern within a reasonable time.',
    'The hearing will be held in as short a time as possible.',
    'The trust will keep you informed from time to time.',
    'HR will do its best to find somebody impartial for your appeal.',
    'We will make adjustments as we consider appropriate.',
    'The council will translate its letters as necessary.',
    'We will, within reason, change your shifts to keep you safe.',
    'Counselling is at the discretion of managers, and support may be arranged.',
    'The investigator will see witnesses wherever possible.',
    'We will:\n- keep you safe where possible\n- tell you the outcome',
    'Adjustments will be made as far as practicable.',
    'The board will review pay gaps periodically.',
    'Ethnicity monitoring may be introduced.',
    'Nurses will change the rota where practicable.\nThe trust will find a room wherever possible.',
    '| Stage | When |\n| --- | --- |\n| Letter | As soon as possible |',
  ])('%s', text => {
    expect(weak(text)).not.toEqual([])
  })
})

describe('a soft word is left alone where nobody relies on the sentence', () => {
  test.each([
    ['the reader’s own duty', 'Please tell your manager as soon as possible if you are harassed.'],
    ['the reader’s own duty', 'You should bring your evidence to the hearing where possible.'],
    ['the reader’s own duty', 'Staff must report an accident promptly.'],
    ['the reader’s own duty', 'Employees should try to keep a note of each incident.'],
    ['the reader’s own duty', 'We ask that you raise your grievance as soon as possible.'],
    ['a true condition', 'The chair decides whether it is appropriate to go on with the hearing.'],
    ['a true condition', 'If you are not satisfied with the outcome, you can appeal.'],
    ['the power to amend', 'We may amend this grievance procedure where appropriate.'],
    ['the power to amend', 'The trust reserves the right to vary this policy from time to time.'],
    ['the power to amend', 'This policy may be updated from time to time.'],
    ['a small matter', 'Refreshments may be offered, where possible, at the hearing.'],
    ['a small matter', 'The newsletter is sent out regularly.'],
    ['another body', 'The Act aims to protect people from harassment.'],
    ['another body', 'Acas tries to settle complaints.'],
    ['another body', 'The Government intends to review the law on harassment periodically.'],
    ['an invitation to a meeting', 'You will be invited to a meeting about your grievance.'],
    ['an invitation to a meeting', 'Both parties are invited to attend a hearing.'],
    ['an inverted condition', 'Should a customer harass you, leave the room.'],
    ['an inverted condition', 'We will stop the meeting should you wish for a break from harassment.'],
    [
      'a firm duty with its time',
      'We are committed to fair pay: each March the board publishes the gaps by ethnic group.',
    ],
    ['a firm duty with its time', 'We will reply to your complaint promptly, within five working days.'],
  ])('%s: %s', (_kind, text) => {
    expect(weak(text)).toEqual([])
  })
})
