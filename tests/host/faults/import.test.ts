import { chmodSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readInput } from '../../../host/files/read-input.ts'
import { makeDocx, p } from '../../helpers/docx.ts'
import { makeFolder } from '../../helpers/folder.ts'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'

const policy = docx('Grievance policy', 'We support BAME staff.', 'We will offer counselling.')

describe('an import in which files go wrong', () => {
  test('goes on to its end where the folder is removed in the middle, and says of each file what became of it', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `${i}.docx`)
    const folder = makeFolder(Object.fromEntries(names.map(name => [`p/${name}`, docx('Policy', name)])))
    const { host, imported } = await hostOn(freshWorkspace(), { desktop: true })
    const { job } = await host.importPaths({ paths: [join(folder, 'p')] })
    await expect.poll(async () => (await host.listDocuments({})).length, { interval: 1 }).toBeGreaterThan(0)
    rmSync(join(folder, 'p'), { recursive: true })
    const { state, files } = await imported(job)
    expect(state).toBe('done')
    const added = files.filter(file => file.outcome?.kind === 'added')
    const refused = files.filter(file => file.outcome?.kind === 'refused')
    expect(added.length + refused.length).toBe(60)
    expect(await host.listDocuments({})).toHaveLength(added.length)
    for (const { outcome } of refused) {
      expect(outcome).toMatchObject({ code: 'not-found', message: expect.stringMatching(/moved, renamed or deleted/) })
    }
    expect(refused.length).toBeGreaterThan(0)
  })

  test('tells at once that a folder is gone before it begins', async () => {
    const { host, imported } = await hostOn(freshWorkspace(), { desktop: true })
    const { job } = await host.importPaths({ paths: [join(makeFolder(), 'gone')] })
    expect((await imported(job)).files).toMatchObject([{ outcome: { kind: 'refused', code: 'not-found' } }])
  })

  test('refuses a document that needs more memory than there is, and the next one is read', async () => {
    const { host, bring, faults } = await hostOn(freshWorkspace(), { workerMemoryMb: 40 })
    const large = makeDocx({ body: p('We support BAME staff.').repeat(100_000) })
    const job = await bring({ 'large.docx': large, 'a.docx': policy })
    expect(job.files.map(file => file.outcome)).toMatchObject([
      { kind: 'refused', code: 'not-readable', message: expect.stringMatching(/more memory.*Split/) },
      { kind: 'added' },
    ])
    expect((await host.listDocuments({})).map(({ name }) => name)).toEqual(['a'])
    expect(faults).toMatchObject([{ code: 'ERR_WORKER_OUT_OF_MEMORY' }])
  })
})

const asNobody = process.platform === 'linux' && process.getuid?.() === 0

test.skipIf(!asNobody)(
  'a file that this account may not read is refused, and with Word’s lock file beside it names Word',
  async () => {
    const folder = makeFolder({ 'a.docx': policy, 'b.docx': policy, '~$b.docx': '' })
    for (const name of ['a.docx', 'b.docx']) chmodSync(join(folder, name), 0o600)
    chmodSync(folder, 0o755)
    process.seteuid?.(65_534)
    try {
      const refused = (name: string) => expect(readInput(join(folder, name))).rejects
      await refused('a.docx').toMatchObject({
        code: 'not-readable',
        message: expect.stringMatching(/You do not have permission/),
      })
      await refused('b.docx').toMatchObject({
        code: 'not-readable',
        message: expect.stringMatching(/open in Word.*close/),
      })
    } finally {
      process.seteuid?.(0)
    }
  },
)

if (!asNobody) {
  test.skip('SKIPPED: only root on Linux can become somebody without leave, so a file that may not be read was not tested', () => {})
}
