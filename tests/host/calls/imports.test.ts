import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { docx, hostOn, sample } from '../../helpers/hosts.ts'

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

test('a document with the file name of a sample is one of its own, and its next version is a version of it', async () => {
  const { host, imported, add } = await hostOn()
  await imported((await host.importSamples({})).job)
  const own = await add(
    'grievance-policy.docx',
    docx('Grievance policy', 'You can raise a grievance with any manager.'),
  )
  const named = async () =>
    (await host.listDocuments({}))
      .filter(({ name }) => name.startsWith('grievance-policy'))
      .map(({ id, name, sample }) => ({ name, sample, own: id === own }))
  expect(await named()).toEqual([
    { name: 'grievance-policy', sample: false, own: true },
    { name: 'grievance-policy (sample)', sample: true, own: false },
  ])
  const next = docx('Grievance policy', 'You can raise a grievance with any manager.', 'You can appeal.')
  expect(await add('grievance-policy.docx', next)).toBe(own)
  expect(await named()).toHaveLength(2)
})

test('an edited copy of a sample is a version of the sample', async () => {
  const { host, imported, add } = await hostOn()
  await imported((await host.importSamples({})).job)
  const [before] = (await host.listDocuments({})).filter(({ name }) => name === 'grievance-policy')
  expect(await add('grievance-policy.docx', edited(sample('grievance-policy.docx')))).toBe(before?.id)
})

/** The file with one word of its text changed. */
function edited(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const text = new TextDecoder().decode(parts['word/document.xml'])
  return zipSync({ ...parts, 'word/document.xml': new TextEncoder().encode(text.replace('policy', 'procedure')) })
}
