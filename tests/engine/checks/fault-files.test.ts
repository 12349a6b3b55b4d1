import { describe, expect, test } from 'vitest'
import { compileRules } from '../../../engine/compile-rules.ts'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import type { Judgement } from '../../../engine/review/judgement.ts'
import { makeSubject, matchDocument } from '../../../engine/review/subject.ts'
import { judge } from '../../../engine/review-document.ts'
import { emptyProfile } from '../../../engine/rules/profile.ts'
import { bytesOf, sharedPath } from '../../helpers/corpus.ts'
import { theShippedRules } from '../../helpers/shipped-rules.ts'

const loaded = await theShippedRules()
const compiled = compileRules(loaded, emptyProfile)
const faults = sharedPath('corpus/faults')

function judged(name: string, id: string): Judgement {
  const { document } = readDocument(openPackage(bytesOf(`${faults}/${name}.docx`)))
  const rule = loaded.sets.flatMap(set => set.rules).find(r => r.id === id)
  if (rule?.kind !== 'requirement') throw new Error(`there is no requirement ${id}`)
  return judge(
    makeSubject(matchDocument(document, compiled), compiled, { type: 'grievance', asAt: '2026-11-28' }),
    rule,
  )
}

describe.skipIf(faults === undefined)('small Word files that were read wrongly', () => {
  test.each([
    ['04-content-control-prompts', 'ALL-20', 'missing'],
    ['05-optional-and-drafting-notes', 'ALL-20', 'missing'],
    ['06-blanks-not-seen', 'ALL-20', 'missing'],
    ['07-control-block-with-tabs', 'ALL-03', 'covered'],
    ['07-control-block-with-tabs', 'ALL-04', 'covered'],
    ['09-control-table-with-header-row', 'ALL-03', 'covered'],
    ['09-control-table-with-header-row', 'ALL-04', 'covered'],
    ['10-time-given-and-denied', 'GRV-14', 'covered'],
    ['12-fortnight', 'GRV-14', 'covered'],
    ['20-double-space-in-fixed-words', 'ALL-06', 'covered'],
    ['20-double-space-in-fixed-words', 'ALL-08', 'covered'],
    ['25-blanks-of-a-form', 'ALL-20', 'covered'],
    ['26-northern-ireland', 'ALL-08', 'covered'],
  ])('%s: %s is %s', (name, id, verdict) => expect(judged(name, id).verdict).toBe(verdict))

  test('a time that is given is not said to be lacking', () => {
    expect(judged('10-time-given-and-denied', 'GRV-14').reason ?? '').not.toMatch(/no time|lacking/i)
  })
})

test.skipIf(faults !== undefined)(
  'needs the small faulty files beside the project: not there, nothing was checked',
  () => {},
)
