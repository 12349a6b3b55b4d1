import { expect, test } from 'vitest'
import { blanksIn } from '../../../engine/review/blanks.ts'

test('places still to fill in are known, whatever their form', () => {
  for (const text of [
    '[insert name]',
    'Owner: TBC',
    'dated xx/xx/xxxx',
    'Signed ____',
    '[Organisation name] will act',
  ]) {
    expect(blanksIn(text), text).not.toEqual([])
  }
  for (const text of ['[1] see the Act', 'We will act.', 'Box 12', 'xylophone']) {
    expect(blanksIn(text), text).toEqual([])
  }
})

test('words left from a template, references to nowhere and empty fields are places still to fill in', () => {
  for (const text of [
    'You can also add one or two aims of your own here',
    'If it fails, the next stage follows (see Section ).',
    'The stages are explained in full; see paragraph .',
    'as set out in Error! Reference source not found.',
    'next_review_date: ""',
    'Venue: to be confirmed once the budget is known',
  ]) {
    expect(blanksIn(text), text).not.toEqual([])
  }
  for (const text of [
    'You can add more pages here if you need them',
    'Your time limits are in this section.',
    'as explained above (see section 4)',
    'The times are to be agreed with your manager',
    'Use this form, or see the appendix, for a complaint',
    'She said "" and left the review: "good".',
  ]) {
    expect(blanksIn(text), text).toEqual([])
  }
})
