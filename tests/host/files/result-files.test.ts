import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkResultFolder, existingResults, writeResult } from '../../../host/files/result-files.ts'
import { filesBelow, makeFolder } from '../../helpers/folder.ts'

const bytes = new TextEncoder().encode('result')

test('a result is written with the folders it needs, and nothing beside it', async () => {
  const folder = makeFolder()
  await writeResult(join(folder, 'a', 'b', 'c.html'), bytes)
  expect([...filesBelow(folder)]).toEqual([['a/b/c.html', Buffer.from('result')]])
})

test('a result replaces an earlier one whole', async () => {
  const folder = makeFolder({ 'c.html': 'a longer earlier result' })
  await writeResult(join(folder, 'c.html'), bytes)
  expect([...filesBelow(folder).values()]).toEqual([Buffer.from('result')])
})

test('where a result cannot be put in place, nothing is left behind', async () => {
  const folder = makeFolder()
  mkdirSync(join(folder, 'c.html'))
  await expect(writeResult(join(folder, 'c.html'), bytes)).rejects.toMatchObject({ code: 'not-writable' })
  expect([...filesBelow(folder).keys()]).toEqual([])
})

test('a name that is too long for the disk is refused in words', async () => {
  const path = join(makeFolder(), `${'n'.repeat(300)}.html`)
  await expect(writeResult(path, bytes)).rejects.toThrow(/too long/)
})

test('no listener for signals stays behind', async () => {
  const before = process.listenerCount('SIGINT')
  await writeResult(join(makeFolder(), 'c.html'), bytes)
  expect(process.listenerCount('SIGINT')).toBe(before)
})

test('stopping the program while it writes leaves no half-written file', async () => {
  const folder = makeFolder()
  const module = fileURLToPath(new URL('../../../host/files/result-files.ts', import.meta.url))
  const script = `import { writeResult } from ${JSON.stringify(module)}
    await writeResult(${JSON.stringify(join(folder, 'large.bin'))}, new Uint8Array(400_000_000))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' })
  const ended = once(child, 'exit')
  while (readdirSync(folder).length === 0 && child.exitCode === null)
    await new Promise(resolve => setTimeout(resolve, 1))
  child.kill('SIGINT')
  const [code, signal] = await ended
  expect([code, signal]).toEqual([null, 'SIGINT'])
  expect([...filesBelow(folder).keys()]).toEqual([])
})

test('what a power cut left of an earlier result is taken away, and nothing that is being written or belongs to others', async () => {
  const left = '.evenhand-0b9d6f0e-6f0d-4a43-9a34-2f6f6f3f3a11.part'
  const young = '.evenhand-1b9d6f0e-6f0d-4a43-9a34-2f6f6f3f3a11.part'
  const folder = makeFolder({ [left]: 'confidential', [young]: 'of another process', 'mine.part': 'mine' })
  const longAgo = new Date(Date.now() - 2 * 3_600_000)
  for (const name of [left, 'mine.part']) utimesSync(join(folder, name), longAgo, longAgo)
  await writeResult(join(folder, 'c.html'), bytes)
  expect([...filesBelow(folder).keys()].sort()).toEqual([young, 'c.html', 'mine.part'].sort())
})

test('results that are there are found before any is written', () => {
  const folder = makeFolder({ 'a.csv': '' })
  expect(existingResults([join(folder, 'a.csv'), join(folder, 'b.csv')])).toEqual([join(folder, 'a.csv')])
})

test('a folder for results may be there or not yet, but is never a file', async () => {
  const folder = makeFolder({ file: '' })
  await checkResultFolder(folder)
  await checkResultFolder(join(folder, 'new', 'newer'))
  for (const path of ['file', 'file/below']) {
    await expect(checkResultFolder(join(folder, path))).rejects.toThrow(/is a file, not a folder/)
  }
  expect([...filesBelow(folder).keys()]).toEqual(['file'])
})

test('a folder in which nothing can be made is refused at once, and so is a link that leads nowhere', async () => {
  const folder = makeFolder()
  symlinkSync(join(folder, 'gone'), join(folder, 'link'))
  for (const path of [
    join(folder, 'link'),
    join(folder, 'link', 'below'),
    ...(existsSync('/proc/1') ? ['/proc/x'] : []),
  ]) {
    await expect(checkResultFolder(path)).rejects.toThrow(/cannot be written to\. Choose another folder/)
    await expect(writeResult(join(path, 'c.html'), bytes)).rejects.toMatchObject({ code: 'not-writable' })
  }
  expect(readdirSync(folder)).toEqual(['link'])
})
