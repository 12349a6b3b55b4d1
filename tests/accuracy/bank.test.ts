import { describe, expect, test } from 'vitest'
import { compileRules } from '../../engine/compile-rules.ts'
import { makeFolder } from '../helpers/folder.ts'
import { requirement, rulesOf } from '../helpers/rules.ts'
import { passagesIn, readPassages, scorePassages } from './bank.ts'
import { scoreCases } from './cases.ts'
import { crossings } from './cross.ts'
import { disagreementLines, tableLines, worstLines } from './lines.ts'

const line = (req: string, verdict: string, text: string, more = {}) => JSON.stringify({ req, verdict, text, ...more })
const jsonl = [
  line('T-01', 'covered', 'A counsellor is there for you.', { batch: 'b1', voice: 'charity' }),
  line('T-01', 'weak', 'A counsellor may be there for you.', { batch: 'b2' }),
  '',
  line('T-01', 'missing', 'A councillor is there for you.', { batch: 'b2' }),
  line('T-01', 'missing', 'The counsellor retired.', { batch: 'b2' }),
  line('T-02', 'covered', 'The counsellor is Jo.'),
].join('\n')
const compiled = compileRules(
  rulesOf({ requirements: requirement('{ covered: [{ any: [counsellor], commitment: committed }] }') }),
)

describe('the passages of a bank', () => {
  test('are numbered for each requirement', () => {
    expect(readPassages(jsonl, 'own/').map(p => p.id)).toEqual([
      'own/T-01#1',
      'own/T-01#2',
      'own/T-01#3',
      'own/T-01#4',
      'own/T-02#1',
    ])
  })

  test.each([
    ['{"req":', 'my bank, line 2: this is not JSON'],
    ['{"req":"T-01","verdict":"perhaps","text":"x"}', 'my bank, line 2: a passage needs'],
    ['{"req":"T-01","verdict":"weak"}', 'my bank, line 2: a passage needs'],
  ])('%s is refused with its line', (bad, says) => {
    expect(() => readPassages(`\n${bad}`, '', 'my bank')).toThrow(says)
  })

  test('come from every file of a folder, and from none where there is no folder', () => {
    const folder = makeFolder({
      'a.jsonl': line('T-01', 'weak', 'x'),
      'b.jsonl': line('T-01', 'weak', 'y'),
      'c.md': '?',
    })
    expect(passagesIn(folder).map(p => [p.id, p.text, p.batch])).toEqual([
      ['T-01#1', 'x', undefined],
      ['T-01#2', 'y', undefined],
    ])
    expect(passagesIn(folder, 'own/', true).map(p => p.batch)).toEqual(['a', 'b'])
    expect(passagesIn(`${folder}/nowhere`)).toEqual([])
  })

  test('are judged by the rule of their own requirement; a rule that is not there finds nothing', () => {
    const scored = scorePassages('own', readPassages(jsonl), compiled)
    expect(scored.map(s => [s.given, s.evidence])).toEqual([
      ['covered', ['A counsellor is there for you.']],
      ['weak', ['A counsellor may be there for you.']],
      ['missing', []],
      ['covered', ['The counsellor retired.']],
      ['missing', []],
    ])
    expect(scored[4]?.reason).toBe('There is no such requirement.')
  })

  test('give a table by set and by batch, the worst rules, and every disagreement with its reason', () => {
    const scored = scorePassages('own', readPassages(jsonl), compiled)
    const table = tableLines(scored).map(row => row.trim().split(/ {2,}/).slice(0, 4).join(' | '))
    expect(table).toEqual([
      'n | right | agree | kappa',
      expect.stringMatching(/^own bank \| 5 \| 3 \| 0\.600/),
      expect.stringMatching(/^T \| 5 \| 3/),
      expect.stringMatching(/^batch b1 \| 1 \| 1/),
      expect.stringMatching(/^batch b2 \| 3 \| 2/),
    ])
    expect(worstLines(scored)).toEqual(['', 'Worst rules (wrong of all): T-02 1/1, T-01 1/4'])
    expect(disagreementLines(scored).join('\n')).toBe(`
T-01#4  wanted missing, given covered
    The counsellor retired.
  evidence: “The counsellor retired.”

T-02#1  wanted covered, given missing
    The counsellor is Jo.
  because: There is no such requirement.`)
  })

  test('show where a rule finds something in what was written for another', () => {
    const found = crossings(['T-01'], readPassages(jsonl), compiled)
    expect(found.map(c => [c.passage.id, c.judgement.verdict])).toEqual([['T-02#1', 'covered']])
  })
})

describe('a case', () => {
  const one = (expects: string, md: string, more = {}) =>
    scoreCases([{ id: 'C1', kind: 'N', expect: expects, md, ...more }], compiled)[0]

  test('asks for a verdict, or for a type', () => {
    expect(one('covered', 'Your counsellor\nis here.', { rule: 'T-01' })).toMatchObject({
      given: 'covered',
      groups: ['N', 'kinds of reading together'],
    })
    expect(one('grievance', '# Grievance policy\n\nText.')).toMatchObject({ given: 'grievance', rule: '' })
  })
})
