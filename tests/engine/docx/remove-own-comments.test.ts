import { strFromU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openPackage, packageBytes } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { removeOwnComments } from '../../../engine/docx/remove-own-comments.ts'
import { seeFile } from '../../helpers/annotated.ts'
import { type DocxContent, makeDocx, p, paragraph, r } from '../../helpers/docx.ts'
import { edited } from '../../helpers/edited.ts'
import { annotated } from '../../helpers/own-comments.ts'
import { replied } from '../../helpers/replied.ts'

const main = 'word/document.xml'
const extended = 'word/commentsExtended.xml'

function removed(bytes: Uint8Array) {
  const { package: pkg, kept } = removeOwnComments(openPackage(bytes))
  const after = packageBytes(pkg)
  return { after: seeFile(after), bytes: after, kept: kept.flatMap(({ findings }) => findings.map(({ id }) => id)) }
}

const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

const priya: Pick<DocxContent, 'body' | 'comments'> = {
  comments:
    '<w:comment w:id="7" w:author="Priya" w:date="2025-01-01T00:00:00Z" w:initials="P">' +
    '<w:p w14:paraId="00000001" w14:textId="77777777"><w:r><w:t>Mine</w:t></w:r></w:p></w:comment>',
  body: paragraph(
    `<w:commentRangeStart w:id="7"/>${r('One')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${r(' two three')}`,
  ),
}

test('takes our comments out and leaves no mark, row or author of them', () => {
  const source = makeDocx({ body: p('One two') + p('Three') })
  const { after, kept } = removed(annotated(source, 'two', 'Three'))
  expect(kept).toEqual([])
  expect(after.comments).toEqual([])
  expect(after.text).toBe(seeFile(source).text)
  expect(part(removed(annotated(source, 'Three')).bytes, main)).toBe(part(source, main))
  for (const name of ['comments', 'commentsExtended', 'commentsIds', 'commentsExtensible', 'people']) {
    const xml = strFromU8(after.parts[`word/${name}.xml`] ?? new Uint8Array())
    expect(xml, name).toMatch(/^<\?xml[^>]*>\s*<([\w:]+)[^>]*><\/\1>$/)
  }
  expect(Object.keys(after.parts).filter(name => name.startsWith('customXml/'))).toEqual([])
})

test('leaves the comments of others to the byte', () => {
  const source = makeDocx(priya)
  const { after, bytes } = removed(annotated(source, 'One two', 'three'))
  expect(after.comments).toEqual(seeFile(source).comments)
  expect(part(bytes, 'word/comments.xml')).toBe(part(source, 'word/comments.xml'))
  expect(after.text).toBe(seeFile(source).text)
})

test('leaves the author’s entry where the author also has other comments or changes, or an account', () => {
  const source = makeDocx({ body: paragraph(`<w:ins w:id="3" w:author="Sam Okoro">${r('One two')}</w:ins>`) })
  expect(part(removed(annotated(source, 'two')).bytes, 'word/people.xml')).toContain('Sam Okoro')
  const account = edited(annotated(makeDocx({ body: p('One two') }), 'two'), {
    'word/people.xml': text => text.replace('providerId="None"', 'providerId="AD"'),
  })
  expect(part(removed(account).bytes, 'word/people.xml')).toContain('Sam Okoro')
})

describe('a comment of ours stays, and its findings are told,', () => {
  const file = annotated(makeDocx({ body: p('One two') + p('Three') }), 'two', 'Three')

  test('where somebody has replied to it', () => {
    const { after, kept } = removed(replied(file, 'two'))
    expect(kept).toEqual(['GRV-10'])
    expect(after.comments.map(({ author, text }) => [author, text])).toEqual([
      ['Sam Okoro', 'About “two”\nAct'],
      ['Priya', 'Done already'],
    ])
    expect(after.comments[0]?.anchored).toBe('two')
    expect(strFromU8(after.parts[extended] ?? new Uint8Array()).match(/<w15:commentEx /g)).toHaveLength(2)
    expect(strFromU8(after.parts['word/people.xml'] ?? new Uint8Array())).toContain('Sam Okoro')
  })

  test('where somebody has changed its words', () => {
    const changed = edited(file, {
      'word/comments.xml': text => text.replace('About “Three”', 'Agreed: about “Three”'),
    })
    const { after, kept } = removed(changed)
    expect(kept).toEqual(['GRV-11'])
    expect(after.comments.map(({ text }) => text)).toEqual(['Agreed: about “Three”\nAct'])
  })

  test('where somebody has only struck words out with changes tracked', () => {
    const struck = edited(file, {
      'word/comments.xml': text =>
        text.replace(
          /<w:r><w:t xml:space="preserve">About “two”<\/w:t><\/w:r>/,
          '<w:del w:id="90" w:author="Priya"><w:r><w:delText>About “two”</w:delText></w:r></w:del>',
        ),
    })
    expect(removed(struck).kept).toEqual(['GRV-10'])
  })
})

test('finds them after Word has saved the file again', () => {
  const source = makeDocx({ ...priya, body: `${priya.body}${p('Four five')}` })
  const saved = edited(annotated(source, 'two', 'Four'), {
    // Other prefixes, attributes in another order, ids of revisions, and runs broken up.
    [main]: text =>
      text
        .replace(
          /<w:commentRangeStart w:id="(8|9)"\/>/g,
          '<w:commentRangeStart  w:displacedByCustomXml="next" w:id="$1" />',
        )
        .replace(
          /<w:r><w:commentReference w:id="(8|9)"\/><\/w:r>/g,
          (_, id: string) =>
            `<w:r w:rsidR="00AA11BB"><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>\n<w:commentReference w:id="${id}"></w:commentReference></w:r>`,
        ),
    'word/comments.xml': text =>
      text
        .replaceAll('w:p w14:paraId', 'w:p w:rsidR="00112233" w14:paraId')
        .replace(
          'About “two”</w:t></w:r>',
          'About </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>“two”</w:t></w:r>',
        ),
    'word/commentsIds.xml': text =>
      text
        .replace(/w16cid:(paraId="\w+") w16cid:(durableId="\w+")/g, 'q:$2  q:$1')
        .replaceAll('w16cid:commentId', 'q:commentId')
        .replace('xmlns:w16cid=', 'xmlns:q='),
  })
  const parts = unzipSync(saved)
  parts['word/comments12.xml'] = parts['word/comments.xml'] ?? new Uint8Array()
  delete parts['word/comments.xml']
  const renamed = edited(zipSync(parts), {
    'word/_rels/document.xml.rels': text => text.replace(/"\/?(?:word\/)?comments\.xml"/, '"comments12.xml"'),
    '[Content_Types].xml': text => text.replace('/word/comments.xml', '/word/comments12.xml'),
  })
  expect(seeFile(renamed).comments.map(({ author }) => author)).toEqual(['Priya', 'Sam Okoro', 'Sam Okoro'])
  const { after, kept } = removed(renamed)
  expect(kept).toEqual([])
  expect(after.comments).toEqual(seeFile(source).comments)
  expect(after.text).toBe(seeFile(source).text)
  expect(part(removed(renamed).bytes, main)).not.toMatch(/:id="[89]"|rsidR="00AA11BB"/)
})

test('finds them after a program has saved the file that knows no lasting ids', () => {
  const source = makeDocx({ ...priya, body: `${priya.body}${p('Four five')}` })
  const parts = unzipSync(annotated(source, 'two', 'Four'))
  for (const name of ['commentsExtended', 'commentsIds', 'commentsExtensible', 'people'])
    delete parts[`word/${name}.xml`]
  const saved = edited(zipSync(parts), {
    'word/_rels/document.xml.rels': text => text.replace(/<Relationship [^>]*(?:comments\w+|people)\.xml"\/>/g, ''),
    'word/comments.xml': text =>
      text.replace(/ w14:(?:paraId|textId)="\w+"/g, '').replace('>About “Four”<', '>My own: “Four”<'),
  })
  const { after, kept } = removed(saved)
  expect(after.comments.map(({ text }) => text)).toEqual(['Mine', 'My own: “Four”\nAct'])
  expect(kept).toEqual([])
  expect(after.text).toBe(seeFile(source).text)
})

test('a run that holds more than the mark stays, without the mark', () => {
  const more = edited(annotated(makeDocx({ body: p('One') + p('Two') }), 'One'), {
    [main]: text => text.replace('<w:commentReference w:id="0"/>', '<w:t>Word </w:t><w:commentReference w:id="0"/>'),
  })
  const { after } = removed(more)
  expect(after.text).toBe('OneWord Two')
  expect(after.comments).toEqual([])
})

test('marks that the author has moved into a footnote go too', () => {
  const file = annotated(
    makeDocx({ body: p('One two'), footnotes: `<w:footnote w:id="2">${p('Note')}</w:footnote>` }),
    'two',
  )
  const mark = '<w:commentRangeStart w:id="0"/>'
  const moved = edited(file, {
    [main]: text => text.replace(mark, ''),
    'word/footnotes.xml': text => text.replace('<w:r><w:t xml:space="preserve">Note', `${mark}$&`),
  })
  expect(part(removed(moved).bytes, 'word/footnotes.xml')).not.toContain('commentRange')
})

test('only the comments of others are counted among what was not checked', () => {
  const source = makeDocx(priya)
  const comments = (bytes: Uint8Array) =>
    readDocument(openPackage(bytes)).warnings.find(({ kind }) => kind === 'comments')?.count
  expect(comments(annotated(source, 'two', 'three'))).toBe(1)
  expect(comments(replied(annotated(source, 'two', 'three'), 'two'))).toBe(2)
  expect(comments(annotated(makeDocx({ body: p('One') }), 'One'))).toBeUndefined()
})
