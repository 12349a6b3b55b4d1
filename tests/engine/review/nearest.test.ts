import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { makeNearest } from '../../../engine/review/nearest.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import { growth } from '../../helpers/growth.ts'
import { requirement, rulesOf, subjectOf } from '../../helpers/rules.ts'

const rule = requirement('{ covered: [zebra] }')
  .replace('title: A test', 'title: You can bring a companion to the meeting')
  .replace('covered: [], weak: [], missing: []', 'covered: ["You may bring a colleague or a union representative."]')
const loaded = rulesOf({ requirements: rule })

function finding(text: string) {
  const { compiled, subject } = subjectOf(text, loaded)
  const { findings } = reviewDocument(subject.document, compiled, { asAt: '2026-11-24', type: 'policy' })
  const [first] = findings
  if (first?.kind !== 'requirement') throw new Error('no requirement was judged')
  return first
}
const nearest = (...lines: string[]) => finding(lines.join('\n')).nearest?.map(span => span.quote) ?? []

const others = [
  'We write to you within ten days.',
  'The manager looks into what you have told us.',
  'Notes are kept for six years.',
  'Our values are care, courage and candour.',
  'This policy was agreed in March.',
  'Ask the people team for a copy in large print.',
  'Parking is free after six.',
  'The office opens at eight.',
]

describe('where something is missing', () => {
  test('the passages whose words come nearest are given, the nearest first', () => {
    const near = nearest(
      ...others,
      'A union representative is welcome too.',
      'You may bring a colleague to any meeting.',
    )
    expect(near[0]).toBe('You may bring a colleague to any meeting.')
    expect(near).toContain('A union representative is welcome too.')
  })

  test('there are three at most, and none twice', () => {
    const line = (who: string) => `A companion of yours, ${who}, is brought to the meeting.`
    const rooms = Array.from({ length: 40 }, (_, i) => `Room ${i} is open from nine.`)
    const near = nearest(...rooms, line('Ann'), line('Ben'), line('Cat'), line('Dan'), line('Ann'))
    expect(near).toHaveLength(3)
    expect(new Set(near).size).toBe(3)
  })

  test('there are none where nothing is near, and no finding says that there are', () => {
    expect(finding(others.join('\n'))).not.toHaveProperty('nearest')
    expect(finding('Parking is free.')).not.toHaveProperty('nearest')
  })

  test('headings and lines of two words are no passages', () => {
    expect(nearest(...others, '# You can bring a companion to the meeting', 'A companion')).toEqual([])
  })

  test('an item of a list is found by what introduces it, a cell by the row it is in', () => {
    expect(nearest(...others, 'To the meeting you can bring a companion:', '- somebody you work beside')).toContain(
      'somebody you work beside',
    )
    expect(nearest(...others, '| Who | What |', '| Companion | You bring them to the meeting |')).toEqual([
      'You bring them to the meeting',
    ])
  })

  test('they are where they are said to be', () => {
    const { nearest = [] } = finding([...others, 'We meet. You bring a companion.'].join('\n'))
    expect(nearest[0]).toEqual({ block: 8, start: 9, end: 31, quote: 'You bring a companion.' })
  })
})

test('what is said, or broken by a passage, has none', () => {
  expect(finding('A zebra. You may bring a colleague to the meeting.')).not.toHaveProperty('nearest')
  const broken = rule.replace('  missing:', '  offends: [forbidden]\n  missing:')
  const { compiled, subject } = subjectOf('It is forbidden to bring a companion.', rulesOf({ requirements: broken }))
  const [first] = reviewDocument(subject.document, compiled, { asAt: '2026-11-24', type: 'policy' }).findings
  expect(first).toMatchObject({ verdict: 'missing', evidence: [{ block: 0 }] })
  expect(first).not.toHaveProperty('nearest')
})

test('the time it takes grows with the text and no faster', () => {
  const { compiled } = subjectOf('', loaded)
  const [asked] = compiled.rules
  if (asked?.kind !== 'requirement') throw new Error('no requirement')
  const make = (size: number) => {
    const lines = Array.from({ length: size }, (_, i) => `The companion of person ${i} may come to meeting ${i}.`)
    return subjectOf(exampleDocument(lines.join('\n')), loaded).subject
  }
  expect(growth(make, 2000, ({ text, statements }) => makeNearest(text, statements)(asked))).toBeLessThan(8)
})
