import { expect, test } from 'vitest'
import { inflectionsOf } from '../../../engine/text/inflections.ts'

test.each([
  ['report', 'report reports reported reporting'],
  ['raise', 'raise raises raised raising'],
  ['plan', 'plan plans planned planning'],
  ['apply', 'apply applies applied applying'],
  ['employ', 'employ employs employed employing'],
  ['refer', 'refer refers referred referring'],
  ['offer', 'offer offers offered offering'],
  ['discuss', 'discuss discusses discussed discussing'],
  ['agree', 'agree agrees agreed agreeing'],
  ['write', 'write writes wrote written writing'],
  ['withdraw', 'withdraw withdraws withdrew withdrawn withdrawing'],
  ['overcome', 'overcome overcomes overcame overcoming'],
  ['set', 'set sets setting'],
  ['be', 'be am is are was were been being'],
  ['have', 'have has had having'],
  ['tie', 'tie ties tied tying'],
  ['organize', 'organise organises organised organising'],
  ['policy', 'policy policies policied policying'],
  ['person', 'person persons people'],
  ['woman', 'woman women'],
  ['chairman', 'chairman chairmen'],
  ['basis', 'basis bases'],
])('%s~ stands for its forms', (word, forms) => {
  expect(inflectionsOf(word).join(' ')).toBe(forms)
})
