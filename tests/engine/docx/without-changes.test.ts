import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openPackage, packageBytes } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { withoutChanges } from '../../../engine/docx/without-changes.ts'
import { makeDocx, paragraph, r } from '../../helpers/docx.ts'
import { suggester, withAllSuggestions, withMiddlesReplaced } from '../../helpers/suggested.ts'

const put = (words: string, author: string) => `<w:ins w:id="1" w:author="${author}">${r(words)}</w:ins>`
const out = (words: string, author: string) =>
  `<w:del w:id="2" w:author="${author}"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`

test('changes of some authors read as rejected, those of others as accepted', () => {
  const body = paragraph(
    r('We ') + out('support', 'A') + put('help', 'A') + out(' all', 'B') + put(' our', 'B') + r(' staff.'),
  )
  const read = (...authors: string[]) =>
    readDocument(withoutChanges(openPackage(makeDocx({ body })), new Set(authors))).document.blocks.map(b => b.text)
  expect(read()).toEqual(['We help our staff.'])
  expect(read('A')).toEqual(['We support our staff.'])
  expect(read('A', 'B')).toEqual(['We support all staff.'])
})

test.each(['samples/grievance-policy.docx', 'samples/edi-policy.docx', 'samples/programme-plan.docx'])(
  '%s with our suggestions reads as it did before them',
  path => {
    const bytes = new Uint8Array(readFileSync(path))
    for (const { document, exported } of [withAllSuggestions(bytes), withMiddlesReplaced(bytes)]) {
      const without = withoutChanges(openPackage(exported), new Set([suggester]))
      expect(readDocument(openPackage(packageBytes(without))).document.blocks.map(b => b.text)).toEqual(
        document.blocks.map(b => b.text),
      )
    }
  },
)
