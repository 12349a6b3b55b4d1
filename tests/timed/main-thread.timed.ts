import { expect, test } from 'vitest'
import { watchBusiest } from '../helpers/busiest.ts'
import { docx, hostOn } from '../helpers/hosts.ts'

const paragraphs = 10_000
/** The longest, in milliseconds of the processor, that the main thread may work without a pause. */
const longest = 200
const further = 'All who take part are told what happens next, who will hear them, and how long it may take. '.repeat(4)

test('the main thread goes on while a version of ten thousand changed paragraphs is taken in with its decision', async () => {
  const { host, add } = await hostOn(undefined, { workers: 2 })
  const versionOf = (words: string) =>
    docx(
      'Grievance policy',
      ...Array.from(
        { length: paragraphs },
        (_, i) => `In team ${i} we support BAME staff of group ${i} ${words}. ${further}`,
      ),
    )
  const document = await add('a.docx', versionOf('in every grievance'))
  const { decisions } = await host.decide({ document, finding: 'T01:bame', state: 'accepted' })
  expect(decisions).toHaveLength(1)
  const next = versionOf('in whatever grievance they raise')
  const busiest = watchBusiest()
  await add('a.docx', next)
  const longestBusy = busiest()
  const { summary, decisionSummary } = await host.openDocument({ document })
  expect([summary.version, decisionSummary.decisions.length, decisionSummary.lost.length]).toEqual([2, 1, 0])
  expect(longestBusy).toBeLessThan(longest)
})
