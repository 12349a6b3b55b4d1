import { describe, expect, test } from 'vitest'
import { compileRules } from '../../engine/compile-rules.ts'
import { makeFolder } from '../helpers/folder.ts'
import { rulesOf, wording } from '../helpers/rules.ts'
import { flagSentencesIn, scoreFlags } from './flags.ts'

const compiled = compileRules(rulesOf({ wordings: wording('"where possible"') }))
const sentence = (flag: string, text: string) => JSON.stringify({ item: 'T-01', flag, text })

describe('sentences with a wording to flag, or one that only looks like it', () => {
  test('are scored by whether those words are flagged, not others', () => {
    const folder = makeFolder({
      'soft.jsonl': [
        sentence('where possible', 'We help where possible.'),
        sentence('as capacity allows', 'We help as capacity allows, where possible.'),
      ].join('\n'),
      'soft-pass.jsonl': sentence('where possible', 'Say where possible dates are listed.'),
    })
    expect(scoreFlags(folder, compiled).map(s => [s.id, s.wanted, s.given])).toEqual([
      ['soft-pass#1', 'pass', 'flag'],
      ['soft#1', 'flag', 'flag'],
      ['soft#2', 'flag', 'pass'],
    ])
  })

  test('whose words are not in the sentence are refused with their place', () => {
    expect(() => flagSentencesIn(makeFolder({ 'b.jsonl': sentence('perhaps', 'We will help.') }))).toThrow(
      'b.jsonl, line 1',
    )
    expect(() => flagSentencesIn(makeFolder({ 'b.jsonl': '{' }))).toThrow('b.jsonl, line 1: this is not JSON')
  })
})
