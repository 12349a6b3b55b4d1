import { readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import type { Host } from '../../../host/bridge/contract.ts'
import { sayingFaults } from '../../../host/workspace/saying-faults.ts'
import { freshWorkspace } from '../../helpers/hosts.ts'

test('a call that meets damage while the workspace is open says so, and where the file lies', async () => {
  const path = freshWorkspace()
  const made = new DatabaseSync(path)
  made.exec('CREATE TABLE lines (words TEXT)')
  for (let i = 0; i < 200; i++) made.prepare('INSERT INTO lines VALUES (?)').run('words '.repeat(100))
  made.close()
  const bytes = readFileSync(path)
  bytes.fill(0x7f, 10_000, bytes.length)
  writeFileSync(path, bytes)
  const db = new DatabaseSync(path)
  onTestFinished(() => db.close())
  const read = async () => db.prepare('SELECT * FROM lines').all()
  const own = async () => Promise.reject(new TypeError('a bug'))
  const host = sayingFaults({ listDocuments: read, listRules: own } as unknown as Host, db)
  await expect(host.listDocuments({})).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringContaining(path),
  })
  await expect(host.listRules({})).rejects.toThrow(TypeError)
})
