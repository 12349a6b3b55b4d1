import { expect, test } from 'vitest'
import { reportWord } from '../../engine/export/report-word.ts'
import { sharedPath } from '../helpers/corpus.ts'
import { hasProgram } from '../helpers/programs.ts'
import { aDecision, aReport, aRequirement, aWording } from '../helpers/report.ts'
import { schemaErrors } from '../helpers/schema-errors.ts'

test.skipIf(!hasProgram('xmllint') || !sharedPath('tools/strip-extensions.py'))(
  'the report in Word is valid by the schemas (needs xmllint, python3-lxml and the schemas beside the checkout)',
  async () => {
    const report = aReport({
      says: [
        { rule: aRequirement('A-01'), home: 'Support', nearest: ['You may bring a companion.'] },
        {
          rule: aRequirement('A-02'),
          verdict: 'weak',
          parts: [{ name: 'a companion', state: 'there', on: 'companion' }],
        },
        { rule: aRequirement('A-03'), verdict: 'covered', on: ['companion'] },
        { rule: aWording('L061'), on: ['bring'], mentioned: [{ on: 'may', because: 'in quotation marks' }] },
      ],
      decisions: [aDecision('A-01', 'accepted', 'Agreed.')],
    })
    const options = {
      comments: 'full',
      includeCovered: false,
      author: '',
      initials: '',
      date: '2026-11-24T00:00:00Z',
    } as const
    const bytes = await reportWord.write(report, new Uint8Array(), options)
    expect([...(await schemaErrors(new Map([['report', bytes]]))).values()].flat()).toEqual([])
  },
  60_000,
)
