import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../../engine/document.ts'
import { inOnePassage, readWith } from '../../helpers/read-with.ts'

describe('an item of a list is read with what introduces it', () => {
  test.each([
    ['after a colon', 'You may bring:\n- a colleague\n- a friend', 'lead-in: You may bring:'],
    ['after a dash', 'You may bring –\n- a colleague\n- a friend', 'lead-in: You may bring –'],
    ['without a colon', 'You may bring\n- a colleague\n- a friend', 'lead-in: You may bring'],
    ['after “the following”', 'The following may come.\n- a colleague\n- a friend', 'lead-in: The following may come.'],
    [
      'after “these people”',
      'You may ask these people.\n- a colleague\n- a friend',
      'lead-in: You may ask these people.',
    ],
    ['typed with bullets', 'You may bring:\n• a colleague\n• a friend', 'lead-in: You may bring:'],
    ['typed with hyphens', 'You may bring\n– a colleague\n– a friend', 'lead-in: You may bring'],
    ['typed with letters', 'You may bring:\n(a) a colleague\n(b) a friend', 'lead-in: You may bring:'],
    ['typed with letters, no colon', 'You may bring\na) a colleague\nb) a friend', 'lead-in: You may bring'],
    ['typed with numbers', 'You may bring:\n1. A colleague.\n2. A friend.', 'lead-in: You may bring:'],
    [
      'whose items are sentences',
      'You may bring:\n- A colleague. Tell us.\n- A friend. Tell us.',
      'lead-in: You may bring:',
    ],
  ])('%s', (_, text, expected) => {
    expect(readWith(text, 'colleague')).toEqual([expected])
    expect(readWith(text, 'friend')).toEqual([expected])
    expect(inOnePassage(text, 'colleague', 'friend')).toBe(true)
  })

  test('also where all of it is one paragraph with line breaks', () => {
    const list = document('You may bring:\n• a colleague\n• a friend\nTell us who comes.')
    expect(readWith(list, 'friend')).toEqual(['lead-in: You may bring:'])
    expect(readWith(list, 'Tell us')).toEqual([])
  })

  test('and a nested one with the item above it too', () => {
    const nested: Document = {
      title: '',
      blocks: [paragraph('We will:'), item('tell you:', 0), item('when', 1), item('where', 1), item('listen', 0)],
    }
    expect(readWith(nested, 'where')).toEqual(['lead-in: We will:', 'lead-in: tell you:'])
    expect(readWith(nested, 'listen')).toEqual(['lead-in: We will:'])
  })

  test('and a nested one that is typed', () => {
    const text = 'We will:\n1. tell you:\n(a) when\n(b) where\n2. listen'
    expect(readWith(text, 'where')).toEqual(['lead-in: We will:', 'lead-in: 1. tell you:'])
    expect(readWith(text, 'listen')).toEqual(['lead-in: We will:'])
  })

  test('but not where nothing introduces it, or the list has ended', () => {
    expect(readWith('We listen.\n- a colleague', 'colleague')).toEqual([])
    expect(readWith('You may bring:\n- a colleague\nWe listen.', 'listen')).toEqual([])
    expect(readWith('You may bring:\n- a colleague\n# Appeal\n- a form', 'form')).toEqual(['heading: Appeal'])
  })

  test('and clauses with typed numbers are no list', () => {
    const clauses = 'This is what we do\n1. We listen.\n2. We act.'
    expect(readWith(clauses, 'act')).toEqual([])
  })
})

describe('a paragraph goes on', () => {
  test('over the list in its middle', () => {
    const text = 'At the meeting you may\n- speak\n- ask questions\nand take a break.'
    expect(readWith(text, 'break')).toEqual(['lead-in: At the meeting you may'])
    expect(inOnePassage(text, 'speak', 'break')).toBe(true)
  })

  test('where a page or a box broke it in two', () => {
    expect(readWith('You have the right to be\naccompanied by a colleague.', 'colleague')).toEqual([
      'lead-in: You have the right to be',
    ])
  })

  test('but not into the next one, or into another part of the page', () => {
    expect(readWith('You have rights.\nany colleague may come', 'colleague')).toEqual([])
    const note: Document = {
      title: '',
      blocks: [paragraph('You have the right to'), { kind: 'paragraph', part: 'footnote', text: 'see the law' }],
    }
    expect(readWith(note, 'see the law')).toEqual([])
  })
})

describe('a value is read with its label', () => {
  test.each([
    ['in one line', 'Owner: Head of People', []],
    ['after a tab', 'Owner\tHead of People', []],
    ['in the next paragraph', 'Owner:\nHead of People', ['label: Owner:']],
    ['in the next paragraph without a colon', 'Owner\nHead of People', ['label: Owner']],
  ])('%s', (_, text, expected) => {
    expect(readWith(text, 'Head of People')).toEqual(expected)
  })

  test('in the next line', () => {
    const lines = document('Owner:\nHead of People\nNext review:\nMay 2027')
    expect(readWith(lines, 'Head of People')).toEqual(['lead-in: Owner:'])
    expect(readWith(lines, 'May 2027')).toEqual(['lead-in: Next review:'])
  })

  test('but a sentence is no label', () => {
    expect(readWith('We listen.\nHead of People', 'Head of People')).toEqual([])
  })
})

describe('an answer is read with its question', () => {
  test.each([
    ['a heading', '# May I appeal?\nYes, within ten days.', ['heading: May I appeal?', 'question: May I appeal?']],
    ['a paragraph', 'May I appeal?\nYes, within ten days.', ['question: May I appeal?']],
    ['with Q. and A.', 'Q. May I appeal?\nA. Yes, within ten days.', ['question: Q. May I appeal?']],
    ['with Q: and A:', 'Q: May I appeal?\nA: Yes, within ten days.', ['question: Q: May I appeal?']],
    ['in the same paragraph', 'May I appeal? Yes, within ten days.', ['question: May I appeal?']],
  ])('that is %s', (_, text, expected) => {
    expect(readWith(text, 'ten days')).toEqual(expected)
  })

  test('and what follows the answer is not', () => {
    expect(readWith('May I appeal?\nYes.\nWe meet on Mondays.', 'Mondays')).toEqual([])
  })

  test('unless a list asks one question after the other', () => {
    const text = 'We ask ourselves:\n- Is it needed?\n- Can it be shared?\n- Can it wait?\nWe then write it down.'
    expect(readWith(text, 'wait')).toEqual(['lead-in: We ask ourselves:'])
    expect(readWith(text, 'write')).toEqual([])
  })
})

describe('a sentence is read with what it goes on about', () => {
  test('one before it, and what that one goes on about', () => {
    const text = 'A panel sits each month. It reads every report. They are then filed.'
    expect(readWith(text, 'It reads')).toEqual(['before: A panel sits each month.'])
    expect(readWith(text, 'They are')).toEqual(['before: It reads every report.', 'before: A panel sits each month.'])
    expect(inOnePassage(text, 'A panel', 'They are')).toBe(true)
  })

  test('also across paragraphs and from a list, but not across a heading or out of a table', () => {
    expect(readWith('A panel sits.\nIt reads reports.', 'It reads')).toEqual(['before: A panel sits.'])
    expect(readWith('A panel sits.\n# Reports\nIt reads reports.', 'It reads')).toEqual(['heading: Reports'])
    expect(readWith('| A panel | sits |\nIt reads reports.', 'It reads')).toEqual([])
  })
})

test('a heading is read with what stands under it, but not where it names the document', () => {
  expect(readWith('# Appeal\nTen days.', 'Ten')).toEqual(['heading: Appeal'])
  expect(readWith('# Grievance policy\nTen days.', 'Ten')).toEqual([])
})

function document(text: string): Document {
  return { title: '', blocks: [paragraph(text)] }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', part: 'body', text }
}

function item(text: string, level: number): Block {
  return { kind: 'list-item', part: 'body', level, text }
}
