import { expect, test } from 'vitest'
import { heard, loopback } from '../../../helpers/loopback.ts'

const asking = (port: number) => `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`

test('a page that works on a large file for a while finds its connection open, and is told for how long it stays so', async () => {
  const { port, dial } = await loopback()
  const socket = await dial()
  socket.write(asking(port))
  expect(await heard(socket, 300)).toMatch(/^Keep-Alive: timeout=60\r$/im)
  socket.write(asking(port))
  expect(await heard(socket, 300)).toMatch(/^HTTP\/1\.1 200/)
})

test('a connection that nobody uses any more is closed in the end', async () => {
  const { port, dial } = await loopback({}, { idle: 100 })
  const socket = await dial()
  socket.write(asking(port))
  await heard(socket, 300)
  await expect.poll(() => socket.closed).toBe(true)
})
