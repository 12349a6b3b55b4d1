import { describe, expect, test } from 'vitest'
import { blanksIn } from '../../../engine/review/blanks.ts'
import { judged } from '../../helpers/checks.ts'

const verdict = (text: string) => judged('placeholders', text).verdict

describe('what is left to be filled in is a gap', () => {
  test.each([
    'Write to {{hr_lead}} about it.',
    'The panel meets within [number] working days.',
    'The panel meets within [x] working days.',
    'Send it to «Manager_Name» first.',
    'Ask <name of adviser> for help.',
    'Call <insert number> at any hour.',
    '[CLUB NAME] welcomes everyone.',
    'Meetings begin at (insert time) each week.',
    'Lorem ipsum dolor sit amet.',
    'The chair is TBA.',
    'Contact: T.B.C.',
    'It was agreed on xx/xx/xxxx by all.',
    'A reply comes within $reply_days days.',
    '[Sunil to add the phone number]',
    'The room is booked by [Facilities to confirm].',
    'Approved on: Click or tap to enter a date.',
    'The chair is Choose an item.',
    'A panel of *** members decides.',
    '[OPTIONAL CLAUSE: An advocate may come too.]',
    '[Drafting note: ask the union first.]',
    'Guidance for the author: name two people here. Delete before use.',
    '[DN: is this still right??]',
    'Last updated: NOT YET APPROVED',
    'You will hear within ___ days.',
    'You pay [£] a month.',
  ])('%s', text => expect(verdict(text)).toBe('missing'))
})

describe('what is open, or may be meant for a reader, is weak', () => {
  test.each([
    '| Sponsor | to be appointed |\n| Lead | Ann Pike |',
    'Our advisers are Jo and Sam (numbers to be confirmed).',
    'The date is to be confirmed.',
    'Signed ______________',
    '^ DRAFT 2 for comment',
    'Wellbeing Officer:\nWe meet each month in the hall, and anyone may come.',
  ])('%s', text => expect(verdict(text)).toBe('weak'))
})

describe('what is finished is', () => {
  test.each([
    'This enables the appointment to be confirmed.',
    'See note [1] and Smith v Jones [2019] EWCA 4.',
    'She wrote that “[the manager] laughed [sic]”.',
    'Write to <help@club.example> or see <https://club.example>.',
    'It costs $20 or US$30.',
    'Chapter XX of the code applies.',
    'Fewer than <10 replied and >5 did not.',
    'We consult on every draft policy.',
    'Some of us, and … others, agreed...',
    'Contact:\n- Ann Pike',
    'Manager:\nAnn Pike',
    '# Appendix B: Report form\nName: ________\nSigned: ............',
    '# Form\n| Name | ______ |\n| Date | DD/MM/YYYY |',
    '☐ Yes ☐ No',
  ])('%s', text => expect(verdict(text)).toBe('covered'))
})

test('a model letter that its reader completes is weak, with a note for its author a gap', () => {
  expect(verdict('# Model letter\nDear [name], I write about …')).toBe('weak')
  expect(verdict('# Model letter\nDear [name]. [Drafting note: shorten.]')).toBe('missing')
})

test('brackets that never close and long lines take no time that grows faster than they do', () => {
  const time = (text: string) => {
    const from = performance.now()
    blanksIn(text)
    return performance.now() - from
  }
  for (const piece of ['[name ', '{{', '<a', '(insert ', '«', '[Jo to add ', '___ ', '????', '$a_', 'to be ', 'XX']) {
    expect(time(piece.repeat(20_000))).toBeLessThan(1500)
  }
})
