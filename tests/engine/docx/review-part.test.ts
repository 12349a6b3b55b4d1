import { expect, test } from 'vitest'
import { openPackage, packageBytes } from '../../../engine/docx/package.ts'
import { readReviewPart, writeReviewPart } from '../../../engine/docx/review-part.ts'
import { makeDocx, p } from '../../helpers/docx.ts'

const review = { json: '{"a":"<&>\\"]]>é"}', comments: new Map([[5, ['GRV-22', 'L001:bame']]]) }

test('a review travels in a file and comes back as it was', () => {
  const carried = writeReviewPart(openPackage(makeDocx({ body: p('x') })), review)
  expect(readReviewPart(openPackage(packageBytes(carried)))).toEqual(review)
})

test('a second export replaces the first review and leaves other custom XML alone', () => {
  const parts = { 'customXml/item1.xml': '<other/>' }
  const once = writeReviewPart(openPackage(makeDocx({ body: p('x'), parts })), review)
  const twice = writeReviewPart(openPackage(packageBytes(once)), { ...review, json: '{}' })
  expect([...twice.parts.keys()]).toEqual([...once.parts.keys()])
  expect(readReviewPart(twice)?.json).toBe('{}')
  expect(new TextDecoder().decode(twice.parts.get('customXml/item1.xml'))).toBe('<other/>')
})

test('a file that carries none says so', () => {
  expect(readReviewPart(openPackage(makeDocx({ body: p('x') })))).toBeUndefined()
})
