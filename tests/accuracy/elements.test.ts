import { describe, expect, test } from 'vitest'
import { compileRules } from '../../engine/compile-rules.ts'
import { makeFolder } from '../helpers/folder.ts'
import { requirement, rulesOf } from '../helpers/rules.ts'
import { elementSentencesIn, scoreElements } from './elements.ts'

const compiled = compileRules(
  rulesOf({
    requirements: requirement(
      '{ elements: { counsellor: { name: a counsellor, says: [counsellor] }, cost: { name: the cost, says: [free] } }, core: [counsellor] }',
    ),
  }),
)
const sentence = (el: string, says: boolean, text: string) => JSON.stringify({ req: 'T-01', el, says, text })

describe('sentences for one part of a requirement', () => {
  test('are scored by whether the part is said, with or without the other parts', () => {
    const folder = makeFolder({
      'a.jsonl': [
        sentence('counsellor', true, 'A counsellor is there for you.'),
        sentence('counsellor', true, 'A listening ear is there for you.'),
        sentence('cost', true, 'It is free.'),
        sentence('cost', false, 'A counsellor is there for you.'),
      ].join('\n'),
    })
    expect(scoreElements(folder, compiled, {}).map(s => [s.id, s.wanted, s.given])).toEqual([
      ['T-01.counsellor#1', 'said', 'said'],
      ['T-01.counsellor#2', 'said', 'not said'],
      ['T-01.cost#1', 'said', 'said'],
      ['T-01.cost#2', 'not said', 'not said'],
    ])
  })

  test('that name no part of a rule, or lack something, are refused with their place', () => {
    const of = (line: string) => makeFolder({ 'b.jsonl': line })
    expect(() => elementSentencesIn(of('{"req":"T-01"}'))).toThrow('b.jsonl, line 1')
    expect(() => scoreElements(of(sentence('colour', true, 'Red.')), compiled, {})).toThrow('T-01 has no part “colour”')
  })
})
