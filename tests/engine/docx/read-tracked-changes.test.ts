import { expect, test } from 'vitest'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { readTrackedChanges, readTrackedParagraphs } from '../../../engine/docx/read-tracked-changes.ts'
import { changeOutcomes } from '../../../engine/returned/change-states.ts'
import { makeDocx, paragraph, r } from '../../helpers/docx.ts'

const put = (words: string, author = 'Evenhand') => `<w:ins w:id="1" w:author="${author}">${r(words)}</w:ins>`
const out = (words: string, author = 'Evenhand') =>
  `<w:del w:id="2" w:author="${author}"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`
const file = (...paragraphs: string[]) =>
  openPackage(makeDocx({ body: paragraphs.map(text => paragraph(text)).join('') }))

const proposed = `${r('We support ')}${out('BAME')}${put('Black and Asian')}${r(' staff.')}`

test('a replacement is one change with its author and the words around it', () => {
  expect(readTrackedChanges(file(proposed, r('Nothing else.')))).toEqual([
    { author: 'Evenhand', was: 'BAME', now: 'Black and Asian', before: 'We support ', after: ' staff.' },
  ])
})

test('changes of two authors side by side are two, and the mark of a deleted paragraph is none', () => {
  const deletedMark =
    '<w:p><w:pPr><w:rPr><w:del w:id="9" w:author="A"/></w:rPr></w:pPr><w:r><w:t>Text</w:t></w:r></w:p>'
  const pkg = openPackage(makeDocx({ body: paragraph(out('one', 'A') + put('two', 'B')) + deletedMark }))
  expect(readTrackedChanges(pkg).map(({ author, was, now }) => [author, was, now])).toEqual([
    ['A', 'one', ''],
    ['B', '', 'two'],
  ])
})

test('of a change that we proposed it is told whether it was accepted, rejected, is pending, or is none of these', () => {
  const sent = readTrackedChanges(file(proposed))
  const outcomeIn = (text: string) => {
    const pkg = file(text)
    return changeOutcomes(sent, readTrackedParagraphs(pkg), readDocument(pkg).document)[0]?.outcome
  }
  expect(outcomeIn(r('We support Black and Asian staff.'))).toBe('accepted')
  expect(outcomeIn(r('We support BAME staff.'))).toBe('rejected')
  expect(outcomeIn(proposed)).toBe('pending')
  expect(outcomeIn(r('We support all staff.'))).toBe('unclear')
  expect(outcomeIn(`${r('We support ')}${out('BAME', 'Priya')}${put('Black and Asian', 'Priya')}${r(' staff.')}`)).toBe(
    'pending',
  )
  // Only the deletion was accepted; only the insertion was.
  expect(outcomeIn(`${r('We support ')}${put('Black and Asian')}${r(' staff.')}`)).toBe('pending')
  expect(outcomeIn(`${r('We support ')}${out('BAME')}${r('Black and Asian staff.')}`)).toBe('pending')
  // Decided, with another person's change beside it.
  expect(outcomeIn(`${r('We support Black and Asian staff.')}${put(' Always.', 'Priya')}`)).toBe('accepted')
  expect(outcomeIn(`${r('We support BAME staff.')}${out(' Always.', 'Priya')}`)).toBe('rejected')
})

test('of a paragraph that we would add it is told the same', () => {
  const words = 'You can bring a colleague or a trade union representative to every meeting.'
  const sent = readTrackedChanges(file(r('Meetings are held soon.'), put(words)))
  const outcomeIn = (...paragraphs: string[]) => {
    const pkg = file(r('Meetings are held soon.'), ...paragraphs)
    return changeOutcomes(sent, readTrackedParagraphs(pkg), readDocument(pkg).document)[0]?.outcome
  }
  expect(outcomeIn(put(words))).toBe('pending')
  expect(outcomeIn(put(words, 'Author'))).toBe('pending')
  expect(outcomeIn(put(`${words} At any time.`))).toBe('pending')
  expect(outcomeIn(r(words))).toBe('accepted')
  expect(outcomeIn()).toBe('rejected')
  expect(outcomeIn(r('You can bring a colleague or a friend.'))).toBe('unclear')
})
