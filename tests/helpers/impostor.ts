import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** What another program heard on a port. */
export interface Heard {
  readonly asked: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** Another program of this computer, on the port that Evenhand had or will have; it ends with the test at the latest. */
export async function impostor(answer: (heard: Heard, response: ServerResponse) => unknown, wanted = 0) {
  const heard: Heard[] = []
  const servers = ['127.0.0.1', '::1'].map(address => {
    const server = createServer(async (request, response) => {
      const one = { asked: `${request.method} ${request.url}`, headers: request.headers, body: await text(request) }
      heard.push(one)
      answer(one, response)
    })
    return { server, address }
  })
  let port = wanted
  for (const { server, address } of servers) {
    await new Promise<void>(resolve => {
      // Where there is no ::1, nobody is asked there.
      server.once('error', () => resolve())
      server.listen(port, address, resolve)
    })
    port = (server.address() as AddressInfo | null)?.port ?? port
  }
  const close = async () => {
    for (const { server } of servers) {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
  onTestFinished(close)
  return { port, heard, close }
}
