import { appendFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { readInput } from '../../../host/files/read-input.ts'
import { makeFolder } from '../../helpers/folder.ts'

test('a file beyond the limit is refused before it is read', async () => {
  const folder = makeFolder({ 'a.docx': 'four' })
  await expect(readInput(join(folder, 'a.docx'), 3)).rejects.toMatchObject({ code: 'too-large' })
  expect(await readInput(join(folder, 'a.docx'), 4)).toHaveLength(4)
})

test('a file that has gone meanwhile is refused', async () => {
  await expect(readInput(join(makeFolder(), 'a.docx'))).rejects.toMatchObject({ code: 'not-found' })
})

describe('a file that changes while it is read', () => {
  const large = new Uint8Array(20_000_000)
  /** Goes on writing to a file until it is told to stop. */
  const writeTo = (path: string) => {
    const timer = setInterval(() => appendFileSync(path, 'more'), 1)
    const stop = () => clearInterval(timer)
    onTestFinished(stop)
    return stop
  }

  test('is refused in a sentence where the other program does not stop', async () => {
    const path = join(makeFolder({ 'a.docx': large }), 'a.docx')
    writeTo(path)
    await expect(readInput(path)).rejects.toMatchObject({
      code: 'not-readable',
      message: expect.stringMatching(/still writing.*Wait/),
    })
  })

  test('is read again, and taken whole, when it is finished', async () => {
    const path = join(makeFolder({ 'a.docx': large }), 'a.docx')
    const stop = writeTo(path)
    setTimeout(() => {
      stop()
      appendFileSync(path, 'the end')
    }, 200)
    expect(Buffer.from((await readInput(path)).subarray(-7)).toString()).toBe('the end')
  })

  test('is taken as it was, or as it is then, where Word saves a new one in its place', async () => {
    const folder = makeFolder({ 'a.docx': large.fill(1) })
    const reading = readInput(join(folder, 'a.docx'))
    writeFileSync(join(folder, 'new'), large.slice().fill(2))
    renameSync(join(folder, 'new'), join(folder, 'a.docx'))
    expect(new Set(await reading).size).toBe(1)
  })
})
