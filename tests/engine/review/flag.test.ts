import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { compileRules } from '../../../engine/compile-rules.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import { rulesOf, wording } from '../../helpers/rules.ts'

function findings(rules: string, text: string) {
  const loaded = rulesOf({ wordings: rules })
  expect(loaded.problems).toEqual([])
  return reviewDocument(exampleDocument(text), compileRules(loaded), { asAt: '2026-11-01' }).findings.flatMap(f =>
    f.kind === 'wording' ? [f] : [],
  )
}

const quotes = (rules: string, text: string) => findings(rules, text).flatMap(f => f.occurrences.map(s => s.quote))

test('equal words are one finding with all their places, in reading order', () => {
  const found = findings(wording('hard to reach'), 'Hard to reach people.\nA hard-to-reach group.')
  expect(found).toHaveLength(1)
  expect(found[0]?.id).toBe('T01:hard-to-reach')
  expect(found[0]?.occurrences.map(s => [s.block, s.start, s.quote])).toEqual([
    [0, 0, 'Hard to reach'],
    [1, 2, 'hard-to-reach'],
  ])
})

test('all words of a rule that asks for one finding are one finding, called by the rule, with all their places', () => {
  const rule = wording('"{where|wherever} possible"', '  one-finding: true')
  const found = findings(rule, 'Where possible, reply.\nWe say “where possible”. We help wherever possible.')
  expect(found.map(f => f.id)).toEqual(['T01'])
  expect(found[0]?.occurrences.map(s => s.quote)).toEqual(['Where possible', 'wherever possible'])
  expect(found[0]?.mentioned.map(m => m.because)).toEqual(['in quotation marks'])
})

test('exempt places are kept as mentions with their reason', () => {
  const [finding] = findings(wording('"=BAME"'), 'BAME staff join the BAME Staff Network.')
  expect(finding?.occurrences.map(s => s.start)).toEqual([0])
  expect(finding?.mentioned.map(m => m.because)).toEqual(['part of a name or title'])
})

test('of rules that flag overlapping words the longest words win, of equal ones the graver rule', () => {
  const longer = `${wording('community')}\n${wording('BAME community', '', 'T02')}`
  expect(findings(longer, 'the BAME community').map(f => f.rule)).toEqual(['T02'])
  const graver = `${wording('community')}\n${wording('community', '', 'T02').replace('depends', 'avoid')}`
  expect(findings(graver, 'the community').map(f => f.rule)).toEqual(['T02'])
})

test('a sentence that is flagged as a whole does not hide what is flagged in it', () => {
  const whole = wording('x', '', 'T02').replace('find: [x]', 'check: hard-to-read')
  const text = `The hard to reach ${'people '.repeat(40)}stay.`
  expect(findings(`${wording('hard to reach')}\n${whole}`, text).map(f => f.rule)).toEqual(['T02', 'T01'])
})

test('a question promises nothing: weak promises in it are only mentioned, other words are flagged', () => {
  const weak = wording('promptly').replace('depends', 'noncommittal')
  expect(quotes(weak, 'Do we reply promptly? We reply promptly.')).toEqual(['promptly'])
  expect(findings(weak, 'Do we reply promptly?')[0]?.mentioned.map(m => m.because)).toEqual(['in a question'])
  expect(quotes(wording('hard to reach'), 'Who is hard to reach?')).toEqual(['hard to reach'])
})

describe('a wording is flagged only where its rule allows', () => {
  test.each([
    ['part-of', 'master', '{ part-of: [master plan] }', 'the master plan, a master', 1],
    ['before', 'pressing', '{ before: [very] }', 'very pressing and pressing', 1],
    ['after', 'native', '{ after: [speaker] }', 'a native speaker, native soil', 1],
    ['sentence', 'promptly', '{ sentence: ["<duration>"] }', 'Promptly, within five days. Act promptly.', 1],
    ['paragraph', 'promptly', '{ paragraph: ["<duration>"] }', 'Act promptly. In five days.\nAct promptly.', 1],
    ['next', 'committed', '{ next: [will] }', 'We are committed. We will act.\nWe are committed.', 1],
    ['heading', 'whites', '{ heading: [laundry] }', '# Laundry\nwhites\n# Staff\nwhites', 1],
    ['document', 'urban', '{ document: [geography] }', 'urban geography, urban', 0],
  ])('unless %s', (_key, find, unless, text, count) => {
    expect(quotes(wording(find, `  unless: ${unless}`), text)).toHaveLength(count)
  })

  test('only where its context is met', () => {
    expect(
      quotes(wording('should', '  only: { sentence: [manager*] }'), 'Managers should act. You should read.'),
    ).toHaveLength(1)
  })

  test('what comes next may stand in the next paragraph, but not under the next heading', () => {
    const rule = wording('committed', '  unless: { next: [will] }')
    expect(quotes(rule, 'We are committed.\nWe will act.')).toEqual([])
    expect(quotes(rule, 'We are committed.\n# What will happen')).toEqual(['committed'])
  })

  test('a list that the sentence introduces counts as what comes next', () => {
    expect(quotes(wording('a range of', '  unless: { next: ["{a|b}"] }'), 'a range of:\n- a\n- b')).toHaveLength(0)
  })
})

test('a generic exception can be switched off by a rule', () => {
  expect(quotes(wording('slur', '  ignore: [quotation]'), 'He said “slur”.')).toHaveLength(1)
  expect(quotes(wording('slur'), 'He said “slur”.')).toHaveLength(0)
})
