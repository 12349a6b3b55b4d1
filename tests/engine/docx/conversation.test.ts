import { expect, test } from 'vitest'
import { readConversation } from '../../../engine/docx/conversation.ts'
import { openPackage } from '../../../engine/docx/package.ts'
import { makeDocx, paragraph, r } from '../../helpers/docx.ts'

const comment = (id: number, author: string, words: string, paraId = '') =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-11-25T10:00:00Z"><w:p${paraId && ` w14:paraId="${paraId}"`}>${r(words)}</w:p></w:comment>`
const on = (id: number, words: string) =>
  `<w:commentRangeStart w:id="${id}"/>${r(words)}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const w15 = 'http://schemas.microsoft.com/office/word/2012/wordml'

/** A file with two comments by Ada, and these rows about who replied to what. */
function fileWith(rows: string | undefined, more = '') {
  const body = paragraph(`${r('We ')}${on(1, 'support')}${r(' all ')}${on(2, 'members of staff')}`)
  const comments = comment(1, 'Ada', 'How?', '0000000A') + comment(2, 'Ada', 'All?', '0000000B') + more
  const extended =
    rows === undefined
      ? {}
      : { 'word/commentsExtended.xml': `<w15:commentsEx xmlns:w15="${w15}">${rows}</w15:commentsEx>` }
  const relationship = `<Relationship Id="ex" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" Target="commentsExtended.xml"/>`
  return readConversation(
    openPackage(
      makeDocx({ body, comments, parts: extended, ...(rows === undefined ? {} : { relationships: relationship }) }),
    ),
  )
}

const row = (paraId: string, parent = '', done = 0) =>
  `<w15:commentEx w15:paraId="${paraId}"${parent && ` w15:paraIdParent="${parent}"`} w15:done="${done}"/>`

test('a comment has its author, its date, its words and the words that it is on', () => {
  expect(fileWith(undefined).comments[1]).toMatchObject({
    author: 'Ada',
    date: '2026-11-25T10:00:00Z',
    text: '\nAll?',
    anchored: 'members of staff',
    done: false,
  })
})

test('a reply names the comment at the beginning, also where a reply was replied to, and a resolved comment is done', () => {
  const replies = comment(3, 'Priya', 'Yearly', '0000000C') + comment(4, 'Tom', 'Since 2020', '0000000D')
  const rows = row('0000000A') + row('0000000C', '0000000A') + row('0000000D', '0000000C') + row('0000000B', '', 1)
  const { comments } = fileWith(rows, replies)
  expect(comments.map(({ id, replyTo, done, answered }) => [id, replyTo, done, answered])).toEqual([
    [1, undefined, false, true],
    [2, undefined, true, false],
    [3, 1, false, true],
    [4, 1, false, false],
  ])
})

test('replies that name each other, themselves, or nobody begin nothing and hang nobody up', () => {
  const more = comment(3, 'Priya', 'One', '0000000C') + comment(4, 'Tom', 'Two', '0000000D')
  const circle =
    row('0000000C', '0000000D') + row('0000000D', '0000000C') + row('0000000A', '0000000A') + row('0000000B', 'FFFF')
  expect(fileWith(circle, more).comments.map(({ replyTo }) => replyTo)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a file without comments, or whose other parts are damaged, is read as far as possible', () => {
  expect(readConversation(openPackage(makeDocx({ body: paragraph(r('Text')) }))).comments).toEqual([])
  expect(fileWith('<w15:commentEx').comments).toHaveLength(2)
})
