import { expect, test } from 'vitest'
import { missingSources } from '../../../../engine/authoring/lint/missing-sources.ts'
import { lintOf } from '../../../helpers/lint.ts'
import { rulesOf, wording } from '../../../helpers/rules.ts'

const from = (source: string) =>
  lintOf(missingSources, { wordings: wording('x').replace('source: A test', `source: "${source}"`) }, true)

test.each(['REVIEW', 'GK', 'RDU, NHS', 'REVIEW R02 N01; RMI', 'Acas'])('“%s” is a key and no source', source => {
  expect(from(source)).toEqual([
    `wordings/topic.yml:5:12 T01: “${source}” is a key, not a source; name what a reader can look up`,
  ])
})

test.each(['Equality Act 2010, section 27', 'The review, recommendation 2', 'Drafting practice'])('“%s” is one', s => {
  expect(from(s)).toEqual([])
})

test('a source that is left empty stops the rule from loading', () => {
  const { problems } = rulesOf({ wordings: wording('x').replace('source: A test', 'source: ""') })
  expect(problems).toMatchObject([{ rule: 'T01', line: 5, message: expect.stringContaining('source') }])
})
