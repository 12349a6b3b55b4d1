import { describe, expect, test } from 'vitest'
import { loadRules } from '../../../../engine/load-rules.ts'
import type { RuleFile } from '../../../../engine/rules/load.ts'
import { layered, type OwnText, shippedText } from '../../../../engine/rules/own/layers.ts'
import { conceptPieces, rulePieces, textOfPiece } from '../../../../engine/rules/own/pieces.ts'
import { misnamed, standingOf } from '../../../../engine/rules/own/standing.ts'
import { shippedFiles } from '../../../helpers/rules.ts'
import { theShippedRules } from '../../../helpers/shipped-rules.ts'

const shipped = shippedFiles()

function changedIn(file: RuleFile): OwnText[] {
  if (file.path.startsWith('concepts/'))
    return conceptPieces(file.text).map(piece => changedText('concept', piece.name, textOfPiece(file.text, piece)))
  if (!file.path.includes('/') || file.path.endsWith('/set.yml')) return []
  return rulePieces(file.text).map(piece => changedText('rule', piece.name, textOfPiece(file.text, piece)))
}

function changedText(kind: 'rule' | 'concept', name: string, text: string): OwnText {
  return { kind, name, text, base: text }
}

describe('the organisation’s rules lie over the shipped ones', () => {
  test('every shipped rule and concept can be taken out of its file and put back without a difference', async () => {
    const asShipped = await theShippedRules()
    const all = shipped.flatMap(changedIn)
    expect(all.filter(({ kind }) => kind === 'rule')).toHaveLength(asShipped.sets.flatMap(set => set.rules).length)
    const over = loadRules(layered(shipped, all))
    expect(over.problems).toEqual([])
    expect(over.sets).toEqual(asShipped.sets)
    expect([...over.lists]).toEqual([...asShipped.lists])
    expect(all.filter(({ kind }) => kind === 'concept')).toHaveLength(over.concepts.length)
    expect(over.typeCues).toEqual(asShipped.typeCues)
  })

  test('a changed rule stands in its place, and the others keep their lines', () => {
    const topic = '# About\n- id: A-01\n  name: one\n\n# Two\n- id: A-02\n  name: two\n- id: A-03\n  name: three\n'
    const files = [{ path: 'a/topic.yml', text: topic }]
    const text = '- id: A-02\n  name: ours\n'
    expect(layered(files, [{ kind: 'rule', name: 'A-02', base: '', text }])).toEqual([
      { path: 'a/topic.yml', text: '# About\n- id: A-01\n  name: one\n\n' },
      { path: 'a/own/A-02.yml', text },
      { path: 'a/topic.yml', text: '\n\n\n\n\n\n\n- id: A-03\n  name: three\n' },
    ])
    expect(shippedText('rule', 'A-02', files)).toBe('# Two\n- id: A-02\n  name: two\n')
  })

  test('without texts of its own, the files are those that were shipped', () => {
    expect(layered(shipped, [])).toBe(shipped)
  })

  test('a change to what is no longer shipped is left out', () => {
    const files = [{ path: 'a/topic.yml', text: '- id: A-01\n' }]
    expect(layered(files, [{ kind: 'rule', name: 'A-02', base: '- id: A-02\n', text: '- id: A-02\n' }])).toEqual(files)
  })
})

describe('a change stands to what is shipped', () => {
  const base = '- id: A-01\n  name: one\n'
  test.each([
    ['own', undefined, undefined],
    ['changed', base, base],
    ['changed', base, '- id: A-01 # the first\n\n  name: "one"\n'],
    ['both', base, base.replace('one', 'uno')],
    ['gone', base, undefined],
  ])('%s', (standing, was, now) => {
    expect(standingOf(was, now)).toBe(standing)
  })
})

test.each([
  ['rule', 'A-01', '- id: A-02\n', /the id of this rule is A-01/],
  ['rule', 'A-01', '- id: A-01\n- id: A-02\n', /one rule/],
  ['rule', 'A-01', 'id: A-01\n', /one rule/],
  ['concept', 'home', 'house: {}\n', /called home/],
  ['set', 'ours', 'name: theirs\n', /name of this rule set is ours/],
] as const)('a text of a %s that is called otherwise than %s is refused', (kind, name, text, message) => {
  expect(misnamed({ kind, name, text }, 'file.yml').map(problem => problem.message)).toEqual([
    expect.stringMatching(message),
  ])
})
