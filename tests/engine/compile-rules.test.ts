import { expect, test } from 'vitest'
import { exampleDay, exampleDocument } from '../../engine/authoring/examples.ts'
import { compileRules } from '../../engine/compile-rules.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { emptyProfile } from '../../engine/rules/profile.ts'
import { rulesOf, wording } from '../helpers/rules.ts'

/** Where a wording is flagged that an organisation's own names may hold. */
function flagged(text: string, names: readonly string[]): readonly string[] {
  const profile = { ...emptyProfile, organisation: [...names], names: [...names], accepted: [...names] }
  const compiled = compileRules(rulesOf({ wordings: wording('blacklist') }), profile)
  const { findings } = reviewDocument(exampleDocument(text), compiled, { asAt: exampleDay })
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
