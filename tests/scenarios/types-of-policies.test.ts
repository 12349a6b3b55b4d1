import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { detectType } from '../../engine/review/detect-type.ts'
import { matchDocument } from '../../engine/review/subject.ts'
import { bytesOf, policies, withoutCorpus } from '../helpers/corpus.ts'
import { compiledShipped } from '../helpers/shipped-rules.ts'

/** The types that are right for the policies of each folder of the corpus. Those without rules of their own are other policies. */
const right: Readonly<Record<string, readonly string[]>> = {
  grievance: ['grievance'],
  disciplinary: ['disciplinary'],
  // Two of them are statements of a page.
  edi: ['edi', 'equality-statement'],
  // Two of them advertise a job.
  recruitment: ['recruitment', 'job-advert'],
  dignity: ['dignity'],
  supervision: ['supervision'],
  training: ['training'],
  eia: ['eia'],
  strategy: ['programme', 'communications', 'board-report', 'strategy'],
  governance: ['terms-of-reference'],
  handbook: ['handbook'],
  whistleblowing: ['whistleblowing'],
  safeguarding: ['safeguarding'],
  complaints: ['complaints'],
  leave: ['policy', 'sickness-absence', 'flexible-working'],
  other: ['policy', 'redundancy'],
}

const compiled = await compiledShipped()

test.skipIf(policies.length === 0)(
  `no policy of the corpus is read as a wrong type: it is right or asked for${policies.length === 0 ? ` (${withoutCorpus})` : ''}`,
  { timeout: 120_000 },
  () => {
    const wrong = policies.flatMap(({ name, path }) => {
      const matched = matchDocument(readDocument(openPackage(bytesOf(path))).document, compiled)
      const wanted = right[name.split('/')[0] ?? ''] ?? ['policy']
      return [undefined, basename(path)].flatMap(file => {
        const { how, type } = detectType(matched, compiled, file)
        return how === 'undecided' || wanted.includes(type) ? [] : [`${name}: ${type}`]
      })
    })
    expect(wrong).toEqual([])
  },
)
