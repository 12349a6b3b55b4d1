import { expect, test } from 'vitest'
import { carriedId, isCarriedIdOf } from '../../../engine/docx/carried-id.ts'
import type { CarriedComment } from '../../../engine/docx/carried-review.ts'
import { openPackage, packageBytes } from '../../../engine/docx/package.ts'
import { readReviewPart, removeReviewPart, writeReviewPart } from '../../../engine/docx/review-part.ts'
import { makeDocx, p } from '../../helpers/docx.ts'
import { firstReviewPart, withReviewPart } from '../../helpers/review-part.ts'

const ids = { workspace: 'w-1', document: '7a0e', version: 'ab'.repeat(32), review: 'cd'.repeat(16) }
const comments: readonly CarriedComment[] = [
  {
    durableId: 5,
    text: '0123456789abcdef',
    findings: [
      { id: 'GRV-22', words: '' },
      { id: carriedId('L001:bame-staff'), at: { block: 3, start: 0, end: 10 }, words: 'fedcba9876543210' },
      { id: 'OWN-0f9a77c1', words: '' },
    ],
  },
  { durableId: 0x7ffffffe, text: '0000000000000000', findings: [] },
]
const plain = () => openPackage(makeDocx({ body: p('x') }))
const again = (pkg: ReturnType<typeof plain>) => openPackage(packageBytes(pkg))

test('what a review is known by travels in a file and comes back as it was', () => {
  const carried = again(writeReviewPart(plain(), ids, comments))
  expect(readReviewPart(carried)).toEqual({ kind: 'review', ids, comments })
})

test('workspace and document may be missing: the command line has neither', () => {
  const { version, review } = ids
  const carried = again(writeReviewPart(plain(), { version, review }, []))
  expect(readReviewPart(carried)).toEqual({ kind: 'review', ids: { version, review }, comments: [] })
})

test('a second export replaces what the first wrote and leaves other custom XML alone', () => {
  const parts = { 'customXml/item1.xml': '<other/>' }
  const once = writeReviewPart(openPackage(makeDocx({ body: p('x'), parts })), ids, comments)
  const twice = writeReviewPart(again(once), { ...ids, review: 'another' }, [])
  expect([...twice.parts.keys()]).toEqual([...once.parts.keys()])
  expect(readReviewPart(twice)).toEqual({ kind: 'review', ids: { ...ids, review: 'another' }, comments: [] })
  expect(new TextDecoder().decode(twice.parts.get('customXml/item1.xml'))).toBe('<other/>')
})

test('written and removed again, the file is to the byte as it was', () => {
  const before = plain()
  const after = removeReviewPart(again(writeReviewPart(before, ids, comments)))
  expect(Buffer.compare(packageBytes(after), packageBytes(before))).toBe(0)
})

test('a file that carries none says so', () => {
  expect(readReviewPart(plain())).toEqual({ kind: 'none' })
  expect(
    readReviewPart(openPackage(makeDocx({ body: p('x'), parts: { 'customXml/item1.xml': '<review/>' } }))),
  ).toEqual({ kind: 'none' })
})

test('after Word has saved the file under its own names and prefixes, it is read the same', () => {
  const written = new TextDecoder().decode(writeReviewPart(plain(), ids, comments).parts.get('customXml/evenhand.xml'))
  const saved = written
    .replace('xmlns=', 'xmlns:n0=')
    .replaceAll(/<(\/?)(?=review|comment|finding)/g, '<$1n0:')
    .replace(/(durableId="[^"]*") (text="[^"]*")/g, '$2  $1')
    .replace(/\n/g, '\r\n')
  const carried = withReviewPart(saved, 'customXml/item3.xml')
  expect(readReviewPart(openPackage(carried))).toEqual({ kind: 'review', ids, comments })
  const twice = writeReviewPart(openPackage(carried), ids, [])
  expect([...twice.parts.keys()].filter(name => name.startsWith('customXml/')).sort()).toEqual([
    'customXml/_rels/evenhand.xml.rels',
    'customXml/evenhand.xml',
    'customXml/evenhandProps.xml',
  ])
  const types = new TextDecoder().decode(twice.parts.get('[Content_Types].xml'))
  const relationships = new TextDecoder().decode(twice.parts.get('word/_rels/document.xml.rels'))
  expect(types + relationships).not.toContain('item3')
})

test('what was written before, with the document’s text in it, cannot be read and is taken out with its properties', () => {
  const carried = openPackage(withReviewPart(firstReviewPart('{"text":"A secret of the first draft"}')))
  expect(readReviewPart(carried)).toEqual({ kind: 'unreadable' })
  const after = again(writeReviewPart(carried, ids, []))
  expect(readReviewPart(after)).toEqual({ kind: 'review', ids, comments: [] })
  const all = [...after.parts.values()].map(bytes => new TextDecoder().decode(bytes)).join('\n')
  expect(all).not.toContain('secret')
  expect(all).not.toContain('evenhand:review:1')
  expect(all).not.toContain('item3')
})

test('a wording’s id is carried without the document’s words, and still told from others', () => {
  expect(carriedId('L001:bame-staff-who-are-not-promoted')).toMatch(/^L001#[0-9a-f]{8}$/)
  expect(isCarriedIdOf(carriedId('L001:bame-staff'), 'L001:bame-staff')).toBe(true)
  expect(isCarriedIdOf(carriedId('L001:bame-staff'), 'L001:bame')).toBe(false)
  expect(carriedId('GRV-22')).toBe('GRV-22')
  expect(carriedId('a finding of some other kind')).toMatch(/^#[0-9a-f]{8}$/)
})
