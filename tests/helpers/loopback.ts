import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Host, HostEvent } from '../../host/bridge/contract.ts'
import { type ServeOptions, serve } from '../../host/bridge/serve.ts'
import { keyOf, signedHeaders } from './signed.ts'

/** The built page's place in these tests, in a folder with a secret beside it. */
function pageFolder(): string {
  const around = mkdtempSync(join(tmpdir(), 'evenhand-page-'))
  const page = join(around, 'page')
  mkdirSync(page)
  writeFileSync(join(page, 'index.html'), '<!doctype html><title>Evenhand</title>')
  writeFileSync(join(page, 'large.js'), 'x'.repeat(8_000_000))
  writeFileSync(join(around, 'secret.html'), 'SECRET')
  return page
}

/** A loopback server with these calls behind it, and raw connections to it; it is closed when the test ends. */
export async function loopback(calls: Partial<Host> = {}, limits: ServeOptions['limits'] = {}) {
  const faults: unknown[] = []
  const hearers = new Set<(event: HostEvent) => void>()
  const listen = (hear: (event: HostEvent) => void) => {
    hearers.add(hear)
    return () => hearers.delete(hear)
  }
  const log = (fault: unknown) => faults.push(fault)
  const serving = await serve({ host: calls as Host, subscribe: listen, page: pageFolder(), log, limits })
  onTestFinished(() => serving.close())
  const { port } = serving
  const key = await keyOf(serving)
  /** A connection of any program on this computer. */
  const dial = (): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket))
      socket.once('error', reject)
      socket.on('error', () => {})
      onTestFinished(() => {
        socket.destroy()
      })
    })
  /** All that the server says to these bytes until it closes the connection, or says no more for a while. */
  const say = async (bytes: string): Promise<string> => {
    const socket = await dial()
    socket.write(bytes, 'latin1')
    return heard(socket)
  }
  /** The head of a call that would be let through, but for these headers. */
  const head = (more: readonly string[] = [], start = 'POST /call/settings HTTP/1.1') => {
    const [method = '', target = ''] = start.replaceAll('PORT', String(port)).split(' ')
    const signed = Object.entries(signedHeaders(key, method, target)).map(header => header.join(': '))
    return [start, `Host: 127.0.0.1:${port}`, ...signed, 'content-type: application/json', ...more, '', '']
      .join('\r\n')
      .replaceAll('PORT', String(port))
  }
  return { ...serving, key, faults, hearers, dial, say, head }
}

/** What comes over a connection until it is closed, or nothing more comes for `quiet` milliseconds. */
export function heard(socket: Socket, quiet = 1500): Promise<string> {
  return new Promise(resolve => {
    let text = ''
    const done = () => resolve(text)
    socket.setTimeout(quiet, done)
    socket.on('data', piece => {
      text += piece.toString('latin1')
    })
    socket.on('close', done)
  })
}

/** The status of an HTTP answer; 0 where there was none. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}
