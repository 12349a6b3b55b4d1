import { expect, it } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { readReviewPart } from '../../../engine/docx/review-part.ts'
import { UserError } from '../../../engine/errors.ts'
import { word } from '../../../engine/export/word.ts'
import { headingStyles, makeDocx, p } from '../../helpers/docx.ts'
import { aReport, aRequirement, aWording } from '../../helpers/report.ts'

const options = { includeCovered: false, author: 'Sam Okoro', initials: 'SO', date: '2026-11-24T10:00:00Z' }
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
  expect(comments).toContain('GRV-22 · Equality Act 2010')
  expect(comments).toContain('w:author="Sam Okoro"')
  expect(comments).toContain('Write &lt;this&gt; ]]&gt; &amp; that.')
})

it('carries the review, so that a file which comes back is recognised', () => {
  const carried = readReviewPart(openPackage(word.write(report, source, options)))
  expect(JSON.parse(carried?.json ?? '').reviews[0].findings).toHaveLength(2)
  expect([...(carried?.comments.values() ?? [])].flat().sort()).toEqual(['GRV-22', 'L061:blacklisted'])
})

it('refuses a file with other words than those that were reviewed, and says what to do', () => {
  const other = makeDocx({ body: p('Something else.') })
  expect(() => word.write(report, other, options)).toThrow(UserError)
  expect(() => word.write(report, other, options)).toThrow('Review it again')
})
