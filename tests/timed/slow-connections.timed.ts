import { expect, test } from 'vitest'
import { heard, loopback } from '../helpers/loopback.ts'

test('a head that comes byte by byte, a connection that says nothing, and a body that does not end are let go in time', async () => {
  const { dial, head } = await loopback({}, { head: 600, request: 900 })
  const began = performance.now()
  const [slow, mute, stuck] = await Promise.all([dial(), dial(), dial()])
  stuck.write(`${head(['content-length: 50'])}{"a":`)
  const letters = head(['content-length: 2'])
  let sent = 0
  const drip = setInterval(() => slow.write(letters[sent++] ?? 'x'), 50)
  await Promise.all([slow, mute, stuck].map(socket => heard(socket, 10_000)))
  clearInterval(drip)
  expect(performance.now() - began).toBeLessThan(5000)
})

test('a reader that takes nothing of its answer is let go in time', async () => {
  const { dial, head } = await loopback({}, { answer: 300 })
  const socket = await dial()
  socket.pause()
  socket.write(head([], 'GET /large.js HTTP/1.1'))
  await new Promise(resolve => setTimeout(resolve, 1500))
  socket.resume()
  expect((await heard(socket, 2000)).length).toBeLessThan(8_000_000)
  expect(socket.closed || socket.readableEnded).toBe(true)
})
