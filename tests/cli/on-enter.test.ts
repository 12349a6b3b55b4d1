import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { onEnter } from '../../cli/on-enter.ts'

/** A terminal in which a test types, and how often Enter was heard. */
function typing({ isTTY, foreground }: { isTTY: boolean; foreground: boolean }) {
  const input = Object.assign(new PassThrough(), { isTTY })
  const now = { foreground, heard: 0 }
  const listening = onEnter(
    input,
    () => now.heard++,
    () => now.foreground,
  )
  const type = async (text: string) => {
    input.write(text)
    await new Promise(resolve => setImmediate(resolve))
  }
  const continued = (foreground: boolean) => {
    now.foreground = foreground
    process.emit('SIGCONT')
  }
  return { ...listening, input, now, type, continued }
}

test('Enter is heard in the foreground of a terminal, and other keys are not', async () => {
  const { hears, now, type, stop } = typing({ isTTY: true, foreground: true })
  expect(hears).toBe(true)
  await type('a')
  await type('\n')
  await type('b\n')
  expect(now.heard).toBe(2)
  stop()
  await type('\n')
  expect(now.heard).toBe(2)
})

test.each([
  ['in the background', { isTTY: true, foreground: false }],
  ['where the input is no terminal', { isTTY: false, foreground: true }],
])('nothing is read %s', async (_, where) => {
  const { hears, now, type, input, stop } = typing(where)
  expect(hears).toBe(false)
  await type('\n')
  expect([now.heard, input.readableLength]).toEqual([0, 1])
  stop()
})

test('a program that is put in the background and brought back stops reading and begins again', async () => {
  const { now, type, continued, stop } = typing({ isTTY: true, foreground: true })
  continued(false)
  await type('\n')
  expect(now.heard).toBe(0)
  continued(true)
  await type('\n')
  expect(now.heard).toBeGreaterThan(0)
  stop()
  expect(process.listenerCount('SIGCONT')).toBe(0)
})
