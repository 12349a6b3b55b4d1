import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { carriedId } from '../../../engine/docx/carried-id.ts'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { readReviewPart } from '../../../engine/docx/review-part.ts'
import { UserError } from '../../../engine/errors.ts'
import { word } from '../../../engine/export/word.ts'
import { seeFile } from '../../helpers/annotated.ts'
import { headingStyles, makeDocx, p } from '../../helpers/docx.ts'
import { edited } from '../../helpers/edited.ts'
import { replied } from '../../helpers/replied.ts'
import { aDecision, aReport, aRequirement, aWording } from '../../helpers/report.ts'

const options = {
  comments: 'full' as const,
  includeCovered: false,
  author: 'Sam Okoro',
  initials: 'SO',
  date: '2026-11-24T10:00:00Z',
}
const source = makeDocx({
  styles: headingStyles,
  body: p('Grievance policy', 'Title') + p('Support', 'Heading1') + p('Nobody is blacklisted.'),
})
const { document } = readDocument(openPackage(source))
const report = aReport({
  text: document.blocks,
  says: [
    { rule: aRequirement('GRV-22', { fix: { instruction: 'Write <this> ]]> & that.' } }), home: 'Support' },
    { rule: aWording('L061'), on: ['blacklisted'] },
  ],
})

it('gives back the author’s file with the same words and a comment on each finding', () => {
  const pkg = openPackage(word.write(report, source, options))
  expect(readDocument(pkg).document).toEqual(document)
  const comments = new TextDecoder().decode(pkg.parts.get('word/comments.xml'))
  expect(comments.match(/<w:comment /g)).toHaveLength(2)
  expect(comments).toContain('Equality Act 2010, section 27 (GRV-22)')
  expect(comments).toContain('w:author="Sam Okoro"')
  expect(comments).toContain('Write &lt;this&gt; ]]&gt; &amp; that.')
})

it('carries ids of the review and its findings, by which a file that comes back is recognised', () => {
  const carried = readReviewPart(openPackage(word.write(report, source, options)))
  if (carried.kind !== 'review') throw new Error(carried.kind)
  expect(carried.ids).toEqual(report.ids)
  const [gap, wording] = carried.comments.flatMap(({ findings }) => findings)
  expect(gap).toEqual({ id: 'GRV-22', words: '' })
  const hash = createHash('sha256').update('blacklisted').digest('hex').slice(0, 16)
  expect(wording).toEqual({ id: carriedId('L061:blacklisted'), at: { block: 2, start: 10, end: 21 }, words: hash })
})

describe('a file that is exported a second time', () => {
  const first = word.write(report, source, options)

  it('has each of our comments once, and is to the byte as after the first time', () => {
    expect(Buffer.compare(word.write(report, first, options), first)).toBe(0)
  })

  it('has only the comments of the second review, signed by who made it', () => {
    const second = word.write(
      aReport({ text: document.blocks, says: [{ rule: aWording('L061'), on: ['blacklisted'] }] }),
      first,
      { ...options, author: 'Evenhand' },
    )
    const { comments, values } = seeFile(second)
    expect(comments.map(({ author, anchored }) => [author, anchored])).toEqual([['Evenhand', 'blacklisted']])
    expect(values('word/people.xml', 'author')).toEqual(['Evenhand'])
  })

  it('keeps a comment of ours that has a reply, with the reply, and does not make it again, now or later', () => {
    const answered = replied(first, 'blacklisted')
    let file = answered
    for (let times = 0; times < 2; times++) {
      file = word.write(report, file, { ...options, author: 'Evenhand' })
      expect(
        seeFile(file)
          .comments.map(({ author, anchored, text }) => [author, anchored, text.includes('(L061)')])
          .sort(),
      ).toEqual([
        ['Evenhand', 'Support', false],
        ['Priya', '', false],
        ['Sam Okoro', 'blacklisted', true],
      ])
    }
    const ids = (bytes: Uint8Array) => seeFile(bytes).values('word/commentsExtended.xml', 'paraIdParent')
    expect(ids(file)).toEqual(ids(answered))
  })

  it('takes a comment for one of ours only while its words are as we wrote them', () => {
    const changed = edited(first, {
      'word/comments.xml': text => text.replace('It equates black with bad.', 'We do not agree.'),
    })
    const { comments } = seeFile(word.write(report, changed, options))
    expect(comments.filter(({ text }) => text.includes('(L061)')).map(({ text }) => text)).toEqual([
      expect.stringContaining('We do not agree.'),
    ])
  })
})

it('holds no word of the document, no note and no name beside the comments, and what the author takes out is gone', () => {
  const secret = 'Nobody is blacklisted for striking against the merger of our two northern offices'
  const wordy = makeDocx({ body: p('Grievance policy', 'Title') + p(`${secret}.`) })
  const read = readDocument(openPackage(wordy)).document
  const decisions = [aDecision('L061:nobody-is-blacklisted', 'discuss', 'Ask Ottoline before the merger')]
  const on = { rule: aWording('L061'), id: 'L061:nobody-is-blacklisted', on: [secret] }
  const annotated = word.write(aReport({ text: read.blocks, says: [on], decisions }), wordy, options)
  const inCustomParts = Object.entries(seeFile(annotated).parts)
    .filter(([name]) => name.startsWith('customXml/'))
    .map(([, bytes]) => new TextDecoder().decode(bytes))
    .join('\n')
  expect(inCustomParts).toContain('L061#')
  expect(inCustomParts).not.toMatch(/nobody|blacklisted|merger|offices|Ottoline|Sam|Okoro/i)
  const cut = edited(annotated, {
    'word/document.xml': text => text.replace(secret, 'Nobody'),
    'word/comments.xml': text => text.replace(/<w:comment .*<\/w:comment>/, ''),
  })
  for (const [name, bytes] of Object.entries(seeFile(cut).parts))
    expect(new TextDecoder().decode(bytes), name).not.toContain('merger')
})

it('refuses a file with other words than those that were reviewed, and says what to do', () => {
  const other = makeDocx({ body: p('Something else.') })
  expect(() => word.write(report, other, options)).toThrow(UserError)
  expect(() => word.write(report, other, options)).toThrow('Review it again')
})
