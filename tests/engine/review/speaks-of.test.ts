import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { detectType } from '../../../engine/review/detect-type.ts'
import { matchDocument } from '../../../engine/review/subject.ts'
import { compiledShipped } from '../../helpers/shipped-rules.ts'

const compiled = await compiledShipped()
const detect = (text: string) => detectType(matchDocument(exampleDocument(text), compiled), compiled)
/** The same sentence until a text has a page or more: what it says decides nothing. */
const pages = (sentence: string, words: number) =>
  Array.from({ length: Math.ceil(words / sentence.split(' ').length) }, () => sentence).join('\n')

test('a page that is called a grievance policy and only points to it is asked about', () => {
  const text = `= Grievances\n${pages('Ask in the kitchen, on the noticeboard or by the weekly letter of the directors.', 300)}\nOur Grievance Procedure is in the blue folder.`
  expect(detect(text)).toMatchObject({ how: 'undecided', candidates: ['grievance', 'policy'] })
  expect(detect(text).because).toContain('hardly speaks of it')
})

test('one that says what happens is read as one, however plainly', () => {
  const text = `= Grievances\n${pages('Ask in the kitchen, on the noticeboard or by the weekly letter of the directors.', 300)}\nRaise your grievance in writing. We look into it, and you can bring a companion to the hearing and appeal.`
  expect(detect(text)).toMatchObject({ how: 'detected', type: 'grievance' })
})

test('a list of things to do is no programme for people, and a plan that says whom it serves is', () => {
  const list = pages('Finish the second module and find a sponsor for the new web page.', 120)
  expect(detect(`= Objectives for 2027\n${list}`)).toMatchObject({ how: 'undecided' })
  const served =
    'Carers and young people in the town use the service. We ask residents what they need, and women from minoritised groups lead it.'
  expect(detect(`= Objectives for 2027\n${list}\n${served}`)).toMatchObject({ how: 'detected', type: 'programme' })
})

test('a promotion process that never advertises or interviews is not taken for recruitment', () => {
  const text = `= Promotion policy\n${pages('Managers put people forward in October, and the directors say yes or no within the month.', 280)}`
  expect(detect(text)).toMatchObject({ how: 'undecided', candidates: ['recruitment', 'policy'] })
})

test('a short statement on equality is a statement, and a policy of the same length is a policy', () => {
  const valued = pages('We value each other and enjoy our differences of age, faith and background every day.', 120)
  expect(detect(`= Diversity and inclusion statement\n${valued}`)).toMatchObject({
    how: 'detected',
    type: 'equality-statement',
  })
  const binding =
    'We do not discriminate in recruitment or promotion. Harassment is misconduct, and complaints are heard under the grievance procedure.'
  expect(detect(`= Equality policy\n${valued}\n${binding}`)).toMatchObject({ type: 'edi' })
})

test('a long text without any of it is asked about, not taken for a statement', () => {
  const valued = pages('We value each other and enjoy our differences of age, faith and background every day.', 700)
  expect(detect(`= Diversity and inclusion statement\n${valued}`)).toMatchObject({ how: 'undecided' })
})

test('a few lines under a plain title are believed', () => {
  expect(detect('= Recruitment policy\nSee the folder.')).toMatchObject({ how: 'detected', type: 'recruitment' })
})
