import { expect, test } from 'vitest'
import { hostOn } from '../../helpers/hosts.ts'

test('an import of many files tells how far it is only now and then, and at the end what became of each', async () => {
  const { host, imported, events } = await hostOn()
  const files = Array.from({ length: 900 }, (_, i) => ({ name: `${i}.docx`, bytes: new Uint8Array() }))
  const { job } = await host.importFiles({ files })
  await imported(job)
  const told = events.flatMap(event => (event.kind === 'import' ? [event.job] : []))
  expect(told.length).toBeLessThan(100)
  expect(told.at(-1)).toMatchObject({ id: job, state: 'done' })
  expect(told.at(-1)?.files.filter(file => file.outcome?.kind === 'refused')).toHaveLength(900)
})
