import { expect, test } from 'vitest'
import { unmetReplacements } from '../../../../engine/authoring/lint/unmet-replacements.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { wording } from '../../../helpers/rules.ts'

const replacing = (words: string, find: string) =>
  lintOf(unmetReplacements, {
    wordings: wording(find, `  instead: { wording: [barred list] }\n  replace: { ${words}: barred list }`),
  })

test('words to replace that the rule does not flag are shown', () => {
  expect(replacing('whitelist', 'blacklist')).toEqual([
    expect.stringContaining('T01: the rule does not flag “whitelist”'),
  ])
  expect(replacing('the blacklist', 'blacklist')).toEqual([
    expect.stringContaining('T01: the rule does not flag “the blacklist”'),
  ])
})

test('those that it flags are not, whatever hyphens and capitals the phrase has', () => {
  expect(replacing('blacklist', 'blacklist')).toEqual([])
  expect(replacing('black list', 'black-list')).toEqual([])
  expect(replacing('dpa list', '=DPA list')).toEqual([])
})
