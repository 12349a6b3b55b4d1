import { describe, expect, test } from 'vitest'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { addedTo } from '../helpers/commented.ts'
import { makeDocx, p } from '../helpers/docx.ts'
import { growth } from '../helpers/growth.ts'
import { hardToComment, hardToRead, placesIn } from '../helpers/hostile-shapes.ts'
import { hostileZips, refusedOrRead } from '../helpers/hostile-zips.ts'
import { reviewedAndExported } from '../helpers/reviewed-and-exported.ts'

/** Work that grows with the square of the size takes sixteen times as long for a file four times as large. */
const inProportion = 8

describe('reading takes time in proportion to the file, however it is made', () => {
  test.each(hardToRead)('%s', (_, size, content) => {
    const read = (bytes: Uint8Array) => readDocument(openPackage(bytes))
    expect(growth(count => makeDocx(content(count)), size, read)).toBeLessThan(inProportion)
  })
})

describe('adding comments takes time in proportion to the file', () => {
  test.each(hardToComment)('%s', (_, size, content) => {
    const add = (bytes: Uint8Array) => addedTo(bytes, placesIn)
    expect(growth(count => makeDocx(content(count)), size, add)).toBeLessThan(inProportion)
  })
})

describe('opening takes time in proportion to the file', () => {
  test.each(hostileZips)('%s', (_, make, size) => {
    expect(growth(make, size, refusedOrRead)).toBeLessThan(inProportion)
  })
})

test('reviewing and exporting one long paragraph takes time in proportion to it', () => {
  const sentence = 'BAME staff should, where possible, be heard. '
  const make = (count: number) => makeDocx({ body: p(sentence.repeat(count)) })
  expect(growth(make, 1500, reviewedAndExported)).toBeLessThan(inProportion)
})
