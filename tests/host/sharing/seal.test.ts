import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headerBytes, readHeader } from '../../../host/sharing/header.ts'
import { newHeader } from '../../../host/sharing/keys.ts'
import { seal, unseal } from '../../../host/sharing/seal.ts'

const passphrase = 'four plain words here'
const folder = mkdtempSync(join(tmpdir(), 'evenhand-seal-'))
let files = 0
const fresh = () => join(folder, `${++files}`)

/** The sealed form of some content. */
async function sealed(content: Uint8Array, secret?: string): Promise<Buffer> {
  const [from, to] = [fresh(), fresh()]
  writeFileSync(from, content)
  await seal(from, to, secret)
  return readFileSync(to)
}

/** What a sealed file holds. */
async function opened(bytes: Uint8Array, secret?: string): Promise<Buffer> {
  const [from, to] = [fresh(), fresh()]
  writeFileSync(from, bytes)
  await unseal(from, to, secret)
  return readFileSync(to)
}

const flipped = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes)
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at)
  return copy
}
/** The header is followed by pieces of this many bytes. */
const piece = 65_536 + 16
const startOf = (bytes: Buffer) => readHeader(bytes).length

test.each([0, 1, 65_535, 65_536, 65_537, 300_000])(
  '%i bytes come back as they were, with a passphrase and without',
  async length => {
    const content = randomBytes(length)
    expect((await opened(await sealed(content))).equals(content)).toBe(true)
    const locked = await sealed(content, passphrase)
    expect((await opened(locked, passphrase)).equals(content)).toBe(true)
  },
)

test('only the passphrase opens it, however its letters are composed, and nobody else may read the file', async () => {
  const locked = await sealed(Buffer.from('words'), 'café in the morning')
  expect((await opened(locked, 'cafe\u0301 in the morning')).toString()).toBe('words')
  for (const other of [undefined, '', 'cafe in the morning', 'Café in the morning', 'café in the morning ']) {
    await expect(opened(locked, other)).rejects.toMatchObject({ code: 'encrypted' })
  }
  const [from, to] = [fresh(), fresh()]
  writeFileSync(from, 'words')
  await seal(from, to, passphrase)
  if (process.platform !== 'win32') expect(statSync(to).mode & 0o777).toBe(0o600)
})

test('the same content is never sealed alike twice', async () => {
  const [one, other] = [await sealed(Buffer.from('words')), await sealed(Buffer.from('words'))]
  expect(one.equals(other)).toBe(false)
})

test('a file in which any byte was changed, or whose end is missing, is refused', async () => {
  const file = await sealed(randomBytes(200_000))
  const places = [0, 7, 8, 9, 10, 11, 14, 40, startOf(file), startOf(file) + 70_000, file.length - 17, file.length - 1]
  for (const at of places) {
    await expect(opened(flipped(file, at)), `byte ${at}`).rejects.toMatchObject({ name: 'UserError' })
  }
  for (const end of [0, 5, 11, 30, startOf(file), startOf(file) + 10, startOf(file) + piece, file.length - 1]) {
    await expect(opened(file.subarray(0, end)), `${end} bytes`).rejects.toMatchObject({ name: 'UserError' })
  }
  await expect(opened(Buffer.concat([file, Buffer.alloc(1)]))).rejects.toMatchObject({ code: 'damaged' })
})

test('pieces cannot be left out, moved, repeated or taken from another file, even with the passphrase', async () => {
  const file = await sealed(randomBytes(300_000), passphrase)
  const other = await sealed(randomBytes(300_000), passphrase)
  const from = startOf(file)
  const [head, pieces] = [
    file.subarray(0, from),
    [0, 1, 2, 3, 4].map(n => file.subarray(from + n * piece, from + (n + 1) * piece)),
  ]
  const [a, b, c, d, e] = pieces
  if (!a || !b || !c || !d || !e) throw new Error('too few pieces')
  for (const list of [[a, b, d, e], [a, c, b, d, e], [a, b, b, c, d, e], [a, b, c, d], [b, c, d, e], [e]]) {
    await expect(opened(Buffer.concat([head, ...list]), passphrase)).rejects.toMatchObject({ name: 'UserError' })
  }
  const foreign = other.subarray(from + piece, from + 2 * piece)
  await expect(opened(Buffer.concat([head, a, foreign, c, d, e]), passphrase)).rejects.toMatchObject({
    code: 'damaged',
  })
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a Word file', Buffer.from('PK\u0003\u0004 and so on')],
  ['a database', Buffer.from('SQLite format 3\u0000'.padEnd(200))],
  ['text', Buffer.from('Dear Ada, here is the file.')],
])('%s is not such a file', async (_, bytes) => {
  await expect(opened(bytes)).rejects.toMatchObject({ code: 'not-readable' })
})

test('a file of a newer format says that a newer Evenhand is needed', async () => {
  const file = await sealed(Buffer.from('words'))
  file.writeUInt16BE(2, 8)
  await expect(opened(file)).rejects.toThrow('newer version of Evenhand')
})

test('a header that asks for more time or memory than ours is refused at once', async () => {
  const head = headerBytes(newHeader(passphrase))
  for (const [from, to] of [
    ['"N":131072', '"N":1073741824'],
    ['"r":8', '"r":80000'],
    ['"p":1', '"p":99999'],
    ['"protection"', '"protecti0n"'],
    ['{', '{{{'],
  ] as const) {
    const json = head.subarray(12).toString().replace(from, to)
    const changed = Buffer.concat([head.subarray(0, 12), Buffer.from(json), Buffer.alloc(64)])
    changed.writeUInt16BE(Buffer.byteLength(json), 10)
    await expect(opened(changed, passphrase), to).rejects.toMatchObject({ code: 'damaged' })
  }
  const long = Buffer.concat([head.subarray(0, 12), Buffer.alloc(70_000, ' ')])
  long.writeUInt16BE(65_535, 10)
  await expect(opened(long, passphrase)).rejects.toMatchObject({ code: 'damaged' })
})

test('a small file that unpacks to very much is refused before the disk is full', async () => {
  const bomb = await sealed(Buffer.alloc(200_000_000))
  expect(bomb.length).toBeLessThan(300_000)
  await expect(opened(bomb)).rejects.toMatchObject({ code: 'too-large' })
}, 60_000)
