import { describe, expect, test } from 'vitest'
import { aroundPlace } from '../../../../engine/authoring/learn/around.ts'
import { withException, withMember, withWayToSay } from '../../../../engine/authoring/learn/change-texts.ts'
import { lineChanges } from '../../../../engine/authoring/learn/line-changes.ts'

const place = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
})
const around = (text: string, words: string) => aroundPlace(text, place(text, words))

describe('what stands around flagged words', () => {
  test('is the name that they are part of, and the words directly beside them', () => {
    expect(around('All are welcome. Join the Alderbrook BAME Staff Network on Mondays.', 'BAME')).toEqual({
      words: 'BAME',
      sentence: 'Join the Alderbrook BAME Staff Network on Mondays.',
      name: 'Alderbrook BAME Staff Network',
      before: 'the Alderbrook',
      after: 'Staff Network',
    })
  })

  test('is nothing beyond a comma, and no name where only the sentence begins with a capital letter', () => {
    expect(around('Our BAME, and other, staff meet.', 'BAME')).toEqual({
      words: 'BAME',
      sentence: 'Our BAME, and other, staff meet.',
      before: 'Our',
    })
  })
})

const rule = `# Kept by the network.
- id: HOU-01
  title: Say people
  find: ["BAME"] # the old term
  verdict: avoid
  source: Our style
  why: It lumps.
  examples:
    flag: ["BAME staff"]
`

describe('a change that follows from a decision', () => {
  test('adds an exception and the sentence as an example that passes, and leaves everything else as it was', () => {
    const changed = withException(rule, 'part-of', 'BAME Staff Network', 'Join the BAME Staff Network.')
    expect(changed).toContain('part-of: [BAME Staff Network]')
    expect(changed).toContain('pass: [Join the BAME Staff Network.]')
    expect(changed).toContain('# Kept by the network.')
    expect(changed).toContain('find: ["BAME"] # the old term')
    const again = withException(changed, 'part-of', 'BAME Staff Network', 'Join the BAME Staff Network.')
    expect(again).toBe(changed)
    expect(lineChanges(rule, changed).filter(({ kind }) => kind === 'out')).toEqual([])
  })

  test('adds a way to say an element, and a member to a concept', () => {
    const requirement = '- id: HOU-02\n  elements:\n    who:\n      name: who\n      says:\n        - guardian\n'
    expect(withWayToSay(requirement, 'who', 'speak up lead')).toContain('        - speak up lead\n')
    expect(() => withWayToSay(requirement, 'when', 'soon')).toThrow(/no longer as it was/)
    const concept = 'guardian:\n  about: Who is told.\n  members:\n    - "guardian~"\n'
    expect(withMember(concept, 'guardian', 'speak up lead')).toBe(`${concept}    - speak up lead\n`)
  })

  test('is shown line by line with the lines around it', () => {
    const before = ['a', 'b', 'c', 'd', 'e', 'f'].join('\n')
    expect(lineChanges(before, before.replace('e\n', 'E\n')).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'same c',
      'same d',
      'out e',
      'new E',
      'same f',
    ])
  })
})
