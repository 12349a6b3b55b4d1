import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keptIn } from '../../../host/files/kept.ts'
import { filesBelow, makeFolder } from '../../helpers/folder.ts'
import { hasSmallDisks, smallDisk } from '../../helpers/small-disk.ts'

/** A cache with one entry, and the path of its file. */
function withEntry() {
  const folder = makeFolder()
  const kept = keptIn(folder)
  kept.write('a', 'first')
  const [name = ''] = readdirSync(join(folder, 'rules'))
  return { folder, kept, file: join(folder, 'rules', name) }
}

test('what is kept is there at the next start, under its own key alone', () => {
  const { folder } = withEntry()
  expect(keptIn(folder).read('a')).toBe('first')
  expect(keptIn(folder).read('b')).toBeUndefined()
})

test('what is written again replaces what was there', () => {
  const { kept } = withEntry()
  kept.write('a', 'second')
  expect(kept.read('a')).toBe('second')
})

test.skipIf(process.platform === 'win32')('only its owner can read what is kept', () => {
  const { folder, file } = withEntry()
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(statSync(join(folder, 'rules')).mode & 0o777).toBe(0o700)
})

describe('what is not as it was written is as if it were not there, and is replaced', () => {
  test.each<[string, (file: string) => void]>([
    ['a file that was cut short', file => writeFileSync(file, readFileSync(file).subarray(0, -1))],
    ['an empty file', file => writeFileSync(file, '')],
    ['other words under the same hash', file => writeFileSync(file, `${readFileSync(file, 'utf8')}!`)],
    ['bytes that are no text', file => writeFileSync(file, new Uint8Array([0xff, 0xfe, 0, 10, 0x80]))],
  ])('%s', (_, damage) => {
    const { kept, file } = withEntry()
    damage(file)
    expect(kept.read('a')).toBeUndefined()
    kept.write('a', 'again')
    expect(kept.read('a')).toBe('again')
  })

  test('a link to a file elsewhere', () => {
    const { kept, file, folder } = withEntry()
    const other = join(folder, 'other')
    writeFileSync(other, readFileSync(file))
    rmSync(file)
    symlinkSync(other, file)
    expect(kept.read('a')).toBeUndefined()
    kept.write('a', 'again')
    expect(kept.read('a')).toBe('again')
    expect(readFileSync(other, 'utf8')).toContain('first')
  })

  test('the entry of another key in its place', () => {
    const { kept, file, folder } = withEntry()
    kept.write('b', 'of b')
    const other = readdirSync(join(folder, 'rules'))
      .map(name => join(folder, 'rules', name))
      .find(path => path !== file)
    writeFileSync(file, readFileSync(other ?? ''))
    expect(kept.read('a')).toBeUndefined()
  })
})

test('a folder where an entry would be does no harm', () => {
  const { kept, file } = withEntry()
  rmSync(file)
  mkdirSync(file)
  expect(kept.read('a')).toBeUndefined()
  kept.write('a', 'again')
  expect(kept.read('a')).toBeUndefined()
})

test('the entries do not grow in number without end', () => {
  const folder = makeFolder()
  const kept = keptIn(folder)
  for (let n = 0; n < 40; n++) kept.write(`key ${n}`, 'x')
  expect(filesBelow(folder).size).toBe(16)
})

test('without a folder nothing is kept', () => {
  const kept = keptIn(undefined)
  kept.write('a', 'first')
  expect(kept.read('a')).toBeUndefined()
})

test('where a file is in place of the folder, nothing is kept and nothing is thrown', () => {
  const kept = keptIn(join(makeFolder({ file: 'x' }), 'file'))
  kept.write('a', 'first')
  expect(kept.read('a')).toBeUndefined()
})

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'where the folder cannot be written to, what is there can still be read',
  () => {
    const { folder, kept } = withEntry()
    chmodSync(join(folder, 'rules'), 0o500)
    kept.write('b', 'second')
    expect(kept.read('b')).toBeUndefined()
    expect(kept.read('a')).toBe('first')
    chmodSync(join(folder, 'rules'), 0o700)
  },
)

describe.skipIf(!hasSmallDisks)('on a disk of its own', () => {
  test('that is full, what was kept before is still there and nothing half-written stays', () => {
    const disk = smallDisk(1)
    const kept = keptIn(disk.path)
    kept.write('a', 'first')
    disk.fill()
    kept.write('a', 'x'.repeat(100_000))
    expect(kept.read('a')).toBe('first')
    expect(readdirSync(join(disk.path, 'rules'))).toHaveLength(1)
  })

  test('that is read-only, what was kept before is still there', () => {
    const disk = smallDisk(1)
    const kept = keptIn(disk.path)
    kept.write('a', 'first')
    disk.protect()
    kept.write('a', 'second')
    kept.write('b', 'second')
    expect(kept.read('a')).toBe('first')
    expect(kept.read('b')).toBeUndefined()
  })
})
