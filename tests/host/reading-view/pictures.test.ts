import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { pictureFinder } from '../../../host/reading-view/pictures.ts'

const chunk = (type: string, data: Uint8Array) => {
  const bytes = Buffer.alloc(12 + data.length)
  bytes.writeUInt32BE(data.length, 0)
  bytes.write(type, 4, 'latin1')
  bytes.set(data, 8)
  return bytes
}

/** The header of a PNG of so many pixels, with nothing drawn in it. */
function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(10)))])
}

/** Whether each of these pictures of one document is shown. */
function shown(pictures: readonly Uint8Array[]): boolean[] {
  const parts = new Map(pictures.map((bytes, i) => [`word/media/p${i}.png`, bytes]))
  const related = pictures.map((_, i) => ({
    id: `r${i}`,
    type: 'image',
    target: `word/media/p${i}.png`,
    external: false,
  }))
  const find = pictureFinder(parts)
  return related.map(({ id }) => find(related, id, 'A chart').source !== undefined)
}

test('a picture that would take gigabytes to draw is not shown, however few bytes it has', () => {
  expect(shown([png(800, 600), png(23_000, 23_000), png(600, 800)])).toEqual([true, false, true])
})

test('many large pictures are shown up to a limit, and small ones after them', () => {
  expect(shown([png(6000, 6000), png(6000, 6000), png(6000, 6000), png(100, 100)])).toEqual([true, true, false, true])
})

test('a picture whose header cannot be read is not shown', () => {
  expect(shown([Buffer.from('\x89PNG\r\n\x1a\n broken', 'latin1'), png(10, 10)])).toEqual([false, true])
})
