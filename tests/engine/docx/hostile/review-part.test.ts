import { describe, expect, test } from 'vitest'
import type { CarriedReview } from '../../../../engine/docx/carried-review.ts'
import { openPackage, type Package, packageBytes } from '../../../../engine/docx/package.ts'
import { readDocument } from '../../../../engine/docx/read.ts'
import { removeOwnComments } from '../../../../engine/docx/remove-own-comments.ts'
import { readReviewPart, removeReviewPart, writeReviewPart } from '../../../../engine/docx/review-part.ts'
import { seeFile } from '../../../helpers/annotated.ts'
import { makeDocx, p, r } from '../../../helpers/docx.ts'
import { edited } from '../../../helpers/edited.ts'
import { growth } from '../../../helpers/growth.ts'
import { many } from '../../../helpers/many.ts'
import { annotated } from '../../../helpers/own-comments.ts'
import { someIds } from '../../../helpers/report.ts'
import { withReviewPart } from '../../../helpers/review-part.ts'

const start = `<review xmlns="urn:evenhand:review:2" version="${'0'.repeat(64)}" review="r">`
const row = (durableId: number | string, inside = '') =>
  `<comment durableId="${durableId.toString(16).padStart(8, '0')}" text="0123456789abcdef">${inside}</comment>`
const kindOf = (content: string): CarriedReview['kind'] => readReviewPart(openPackage(withReviewPart(content))).kind

test('the rows that these tests change are sound', () => {
  expect(kindOf(`${start}${row(1, '<finding id="GRV-22" words=""/>')}${row(2)}</review>`)).toBe('review')
})

describe('a review part that is not as we write it cannot be read, and is replaced', () => {
  test.each([
    ['broken off', `${start}${row(1)}`],
    ['damaged inside', `${start}<comment durableId=</review>`],
    ['without ids', '<review xmlns="urn:evenhand:review:2"/>'],
    ['with a hash that is none', `${start.replace(/0{64}/, 'zz')}</review>`],
    ['with text for an id', `${start.replace('review="r"', 'review="Nobody is blacklisted"')}</review>`],
    ['with an id of a megabyte', `${start.replace('review="r"', `review="${'r'.repeat(1e6)}"`)}</review>`],
    ['with a lasting id that is none', `${start}${row('0')}</review>`],
    ['with a lasting id over all bounds', `${start}${row('ffffffff')}</review>`],
    ['with a lasting id twice', `${start}${row(1)}${row(1)}</review>`],
    ['with a finding that is text', `${start}${row(1, '<finding id="L001:bame staff" words=""/>')}</review>`],
    ['with words instead of their hash', `${start}${row(1, '<finding id="GRV-22" words="bame"/>')}</review>`],
    ['with a place that is none', `${start}${row(1, '<finding id="GRV-22" at="1,9,3" words=""/>')}</review>`],
    ['with a finding of no comment', `${start}<finding id="GRV-22" words=""/></review>`],
    ['with comments in comments', `${start}${row(1, row(2))}</review>`],
    [
      'with its rows in another namespace',
      `${start}<comment xmlns="x" durableId="00000001" text="0123456789abcdef"/></review>`,
    ],
    ['nested deep', `${start}${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}${row(0)}</review>`],
  ])('%s', (_, content) => {
    const bytes = withReviewPart(content)
    const pkg = openPackage(bytes)
    expect(readReviewPart(pkg)).toEqual({ kind: 'unreadable' })
    expect(readDocument(pkg).document.blocks.map(({ text }) => text)).toEqual(['x'])
    expect(removeOwnComments(pkg).kept).toEqual([])
    const after = openPackage(packageBytes(writeReviewPart(pkg, someIds, [])))
    expect(readReviewPart(after)).toEqual({ kind: 'review', ids: someIds, comments: [] })
    expect(after.parts.has('customXml/item3.xml')).toBe(false)
  })
})

test('a million rows are not read at all', () => {
  const bytes = new TextEncoder().encode(`${start}${many(1_000_000, at => row(at + 1))}</review>`)
  const pkg = { parts: new Map([...openPackage(withReviewPart('<x/>')).parts, ['customXml/item3.xml', bytes]]) }
  expect(readReviewPart(pkg)).toEqual({ kind: 'unreadable' })
})

test('a part of more rows than any review has is not read, however short they are', () => {
  const findings = many(50_001, () => '<finding id="GRV-22" words=""/>')
  expect(kindOf(`${start}${row(1, findings)}</review>`)).toBe('unreadable')
  expect(kindOf(`${start}${many(20_001, at => row(at + 1))}</review>`)).toBe('unreadable')
})

test('of several parts that say they are the review the first counts, and all are taken out', () => {
  const one = withReviewPart(`${start}</review>`)
  const parts = new Map(openPackage(one).parts)
  for (let n = 10; n < 4010; n++)
    parts.set(`customXml/item${n}.xml`, new TextEncoder().encode(`${start}${row(n)}</review>`))
  expect(readReviewPart({ parts })).toMatchObject({ kind: 'review', comments: [] })
  const left = [...removeReviewPart({ parts }).parts.keys()].filter(name => name.startsWith('customXml/'))
  expect(left).toEqual([])
})

test('properties that are another part, whatever the relationship says, stay', () => {
  const bytes = edited(withReviewPart(`${start}</review>`), {
    'customXml/_rels/item3.xml.rels': text => text.replace('itemProps3.xml', '/word/document.xml'),
  })
  const after = writeReviewPart(openPackage(bytes), someIds, [])
  expect(readDocument(after).document.blocks).toHaveLength(1)
})

describe('comments that a forged file says are ours', () => {
  const file = annotated(makeDocx({ body: p('One two') + p('Three') }), 'two', 'Three')
  const comments = (bytes: Uint8Array) => {
    const after = packageBytes(removeOwnComments(openPackage(bytes)).package)
    expect(seeFile(after).text).toBe(seeFile(bytes).text)
    return seeFile(after).comments.map(({ text }) => text.split('\n')[0])
  }

  test('stay where they do not have the words that we wrote', () => {
    const forged = edited(file, { 'word/comments.xml': text => text.replace('About “two”', 'Priya’s own') })
    expect(comments(forged)).toEqual(['Priya’s own'])
  })

  test.each<[string, string, (text: string) => string]>([
    [
      'an id',
      'word/comments.xml',
      text => text.replace('</w:comments>', '<w:comment w:id="0"><w:p/></w:comment></w:comments>'),
    ],
    [
      'a paragraph',
      'word/comments.xml',
      text => {
        const id = /w14:paraId="(\w+)"[^>]*>(?:(?!w14:paraId).)*Act/.exec(text)?.[1]
        return text.replace('</w:comments>', `<w:comment w:id="9"><w:p w14:paraId="${id}"/></w:comment></w:comments>`)
      },
    ],
    [
      'a lasting id',
      'word/commentsIds.xml',
      text => {
        const id = /durableId="(\w+)"/.exec(text)?.[1]
        return text.replace(/(<w16cid:commentId [^>]*durableId=")\w+("\/>)(?=<\/)/, `$1${id}$2`)
      },
    ],
  ])('stay where %s is given twice', (_, name, change) => {
    const left = comments(edited(file, { [name]: change }))
    expect(left).toContain('About “two”')
  })

  test('stay where a comment holds another', () => {
    const inside = '<w:comment w:id="9"><w:p><w:r><w:t>Priya’s own</w:t></w:r></w:p></w:comment>'
    const forged = edited(file, { 'word/comments.xml': text => text.replace('</w:comment>', `${inside}</w:comment>`) })
    expect(comments(forged)).toContain('Priya’s own')
  })

  test('leave words that the file has put inside a mark', () => {
    const forged = edited(file, {
      'word/document.xml': text =>
        text
          .replace(
            '<w:commentRangeStart w:id="0"/>',
            `<w:commentRangeStart w:id="0">${r('inside ')}</w:commentRangeStart>`,
          )
          .replace(
            '<w:commentReference w:id="1"/>',
            '<w:commentReference w:id="1"><w:t>and here</w:t></w:commentReference>',
          ),
    })
    const words = (pkg: Package) => readDocument(pkg).document.blocks.map(({ text }) => text)
    const { package: after } = removeOwnComments(openPackage(forged))
    expect(words(after)).toEqual(['One inside two', 'Threeand here'])
    expect(words(after)).toEqual(words(openPackage(forged)))
  })

  test.each(['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible', 'people'])(
    'make no trouble where the part %s is broken off',
    name => {
      const broken = edited(file, { [`word/${name}.xml`]: text => text.slice(0, -20) })
      expect(() => removeOwnComments(openPackage(broken))).not.toThrow()
    },
  )
})

test('taking comments out takes time in proportion to their number', () => {
  const make = (size: number) => {
    const words = Array.from({ length: size }, (_, at) => `w${at}x`)
    return openPackage(annotated(makeDocx({ body: words.map(word => p(word)).join('') }), ...words))
  }
  expect(growth(make, 400, removeOwnComments)).toBeLessThan(8)
})
