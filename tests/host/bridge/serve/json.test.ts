import { describe, expect, test } from 'vitest'
import { docx, hostOn } from '../../../helpers/hosts.ts'
import { loopback } from '../../../helpers/loopback.ts'
import { signedHeaders } from '../../../helpers/signed.ts'

/** A server before a real host, and what it answers to a body as it is. */
async function asking() {
  const { host, add, faults: inHost } = await hostOn()
  const { port, key, faults } = await loopback(host)
  const call = async (name: string, body: string): Promise<{ status: number; said: string }> => {
    const path = `/call/${name}`
    const headers = { 'content-type': 'application/json', ...signedHeaders(key, 'POST', path) }
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body })
    return { status: answer.status, said: await answer.text() }
  }
  return { host, add, call, faults: () => [...inHost, ...faults] }
}

const million = 1_000_000
const nested: Readonly<Record<string, string>> = {
  brackets: '['.repeat(million) + ']'.repeat(million),
  braces: `${'{"a":'.repeat(million)}1${'}'.repeat(million)}`,
  'brackets that do not close': '['.repeat(3 * million),
  'brackets where bytes would be': `{"files":[{"name":"a","bytes":{"$bytes":${'['.repeat(million)}${']'.repeat(million)}}}]}`,
}

describe('a body of JSON that was made to do harm', () => {
  test('by a million brackets, one in the other, is refused and the next call is answered', async () => {
    const { call, faults } = await asking()
    for (const [name, body] of Object.entries(nested)) {
      const { status, said } = await call('importFiles', body)
      expect(status === 400 || /bad-request/.test(said), name).toBe(true)
      expect((await call('settings', '{}')).said).toMatch(/^\{"ok":true/)
    }
    expect(faults()).toEqual([])
  })

  test('by names that mean something to JavaScript changes nothing about objects', async () => {
    const { host, call, faults } = await asking()
    for (const [name, body] of [
      ['switchRules', '{"sets":{"__proto__":true,"constructor":true,"toString":false}}'],
      ['switchRules', '{"rules":{"__proto__":{"polluted":true}}}'],
      ['switchRules', '{"__proto__":{"sets":{"x":true}}}'],
      ['setSettings', '{"__proto__":{"reviewer":"polluted"},"constructor":{"prototype":{"polluted":true}}}'],
      ['setProfile', '{"answers":{"__proto__":true},"__proto__":{"polluted":true}}'],
      ['importFiles', '{"files":[{"__proto__":{"polluted":1},"name":"a.docx","bytes":{"$bytes":"","__proto__":1}}]}'],
      ['importFiles', '{"files":{"__proto__":[],"length":1}}'],
      ['decide', '{"document":"constructor","finding":"__proto__","state":"accepted"}'],
      ['rule', '{"id":"__proto__"}'],
      ['openDocument', '{"document":"__proto__"}'],
      ['__proto__', '{}'],
      ['hasOwnProperty', '{}'],
    ] as const) {
      const { said } = await call(name, body)
      expect(said, `${name} ${body}`).not.toMatch(/"fault"/)
      const bare = {} as Record<string, unknown>
      expect([bare.polluted, bare.reviewer]).toEqual([undefined, undefined])
    }
    expect((await host.listRules({})).sets.length).toBeGreaterThan(0)
    expect((await host.settings({})).reviewer).toBe('')
    expect(faults()).toEqual([])
  })

  test('by values that fit nothing is refused in a sentence', async () => {
    const { call, faults } = await asking()
    for (const [name, request] of [
      ['decide', { document: 'd', finding: 'f', state: 'accepted', occurrence: { block: 1e308, start: 0 } }],
      ['decide', { document: 'd', finding: 'f', state: 'accepted', occurrence: { block: 0.5, start: -1 } }],
      ['settleLost', { document: 'd', lost: Number.MAX_VALUE }],
      ['trail', { document: ['d'] }],
      ['settings', null],
      ['settings', []],
      ['settings', 'x'],
      ['importPaths', { paths: ['/etc/passwd'] }],
      ['exportTo', { documents: [], formats: ['html'], includeCovered: false, folder: '/tmp' }],
    ] as const) {
      const { status, said } = await call(name, JSON.stringify(request))
      expect(status).toBe(200)
      expect(JSON.parse(said)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^[A-Z].*\.$/s) } })
      expect(said, name).not.toMatch(/"fault"/)
    }
    expect(faults()).toEqual([])
  })
})

test('more files at once than anybody chooses are refused, and the next import is taken', async () => {
  const { host, add, call } = await asking()
  const files = Array.from({ length: 50_000 }, () => '{"name":"a","bytes":{"$bytes":""}}')
  expect((await call('importFiles', `{"files":[${files}]}`)).said).toMatch(/"bad-request"/)
  expect(await host.listImports({})).toEqual([])
  await add('a.docx', docx('Policy', 'We support BAME staff.'))
})

test('names and notes are kept as they are, whatever characters they hold', async () => {
  const { host, add, call } = await asking()
  const name = '../..\\<img src=x>\u202e\u0000"\n\'=1+1'
  const document = await add(`${name}.docx`, docx('Policy', 'We support BAME staff.'))
  expect((await host.listDocuments({})).map(d => d.name)).toEqual([name])
  const text = '</script><img src=x>\u2028 {"$bytes":"x"}'
  await call('note', JSON.stringify({ document, finding: 'T01:bame', text }))
  expect((await host.openDocument({ document })).decisionSummary.decisions[0]?.note).toBe(text)
})
