import { expect, test } from 'vitest'
import { reviewDocument } from '../../../engine/review.ts'
import { makeRuleBook } from '../../../engine/rules/book.ts'
import { exampleDay, exampleDocument } from '../../../engine/rules/examples.ts'
import { emptyProfile } from '../../../engine/rules/profile.ts'
import { rulesOf, wording } from '../../helpers/rules.ts'

/** Where a wording is flagged that an organisation's own names may hold. */
function flagged(text: string, names: readonly string[]): readonly string[] {
  const profile = { ...emptyProfile, organisation: [...names], names: [...names], accepted: [...names] }
  const book = makeRuleBook(rulesOf({ wordings: wording('blacklist') }), profile)
  const { findings } = reviewDocument(exampleDocument(text), book, { asAt: exampleDay })
  return findings.flatMap(finding => (finding.kind === 'wording' ? finding.occurrences.map(({ quote }) => quote) : []))
}

test.each(['Care & Blacklist', 'Blacklist – Friends', '“Blacklist” Trust', '...Blacklist Trust', '{Blacklist} Trust'])(
  'an organisation may call itself %s, and its name is not flagged',
  name => {
    expect(flagged(`We are ${name} and work here.`, [name])).toEqual([])
    expect(flagged('There is a blacklist here.', [name])).toEqual(['blacklist'])
  },
)

test.each(['&', '"', '...', '<>', '=*', '—'])('a name without a letter, %s, is left out', name => {
  expect(flagged('There is a blacklist here.', [name])).toEqual(['blacklist'])
})
