import { describe, expect, test } from 'vitest'
import { saidOf } from '../../../helpers/said-of.ts'

const denied = (passage: string) => expect(saidOf(passage).grade).toBe('denied')
const kept = (passage: string) => expect(saidOf(passage).grade).not.toBe('denied')

describe('in “a, b and no c” only c is denied', () => {
  test.each([
    'We offer *mediation*, counselling and no coaching.',
    'We offer mediation, *counselling* and no coaching.',
    'There is a *hearing*, an appeal and no charge.',
    'The panel has two *managers* and no lawyers.',
    'You get a *copy* of the notes but no recording.',
    'The network has a *budget*, a chair and no managers among its members.',
  ])('kept: %s', kept)
  test.each([
    'We offer mediation, counselling and no *coaching*.',
    'There is a grievance meeting and no *appeal*.',
    'There is a meeting, and no *interpreter* is provided.',
    'You get a copy of the notes but no *recording*.',
    'We have no hearing and no *appeal*.',
    'No coaching and no *counselling* is offered.',
  ])('denied: %s', denied)
})

describe('a purpose and whoever it concerns are clauses of their own', () => {
  test.each([
    'We *publish* the figures so that no one has to ask for them.',
    'Notes are *shared* beforehand so that nobody arrives unprepared.',
    'The *meeting* is moved so that no one misses prayers.',
    'Managers *check* the rota so that staff do not lose their breaks.',
    'Whoever does not attend is sent the *notes*.',
    'Whoever has not had the *training* is booked on the next course.',
    'A *statement* may be sent by whoever cannot attend.',
    'Most *clients* were white, where around one in five residents is not.',
  ])('kept: %s', kept)
  test.each([
    'We do not *publish* the figures, so that everyone feels safe.',
    'No *notes* are shared, so that people speak freely.',
    'We will not *move* the meeting so that you can attend.',
    'Whoever complains is not told the *outcome*.',
    'Whoever asks for it does not get an *interpreter*.',
  ])('denied: %s', denied)
})

describe('not to be shut out is a protection', () => {
  test.each([
    'Part-time staff are not shut out of *training*.',
    'No one is left out of the *consultation*.',
    'Agency workers are not excluded from the *appeal*.',
    'Nobody will be barred from *appealing*.',
    'Staff on leave are not passed over for *promotion*.',
    'You will not be turned away from the *network*.',
  ])('kept: %s', kept)
  test.each([
    'Part-time staff are shut out of *training*.',
    'Agency workers are excluded from the *appeal*.',
    'Volunteers are barred from *appealing*.',
    'Trainees are left out of the *consultation*.',
    'Contractors are not given *training*.',
  ])('denied: %s', denied)
})

describe('a former employee is no former rule', () => {
  test.each([
    'Anyone who *used to work* for us may complain.',
    'People who used to work here may raise a *grievance*.',
    'If you *used to be* employed by us, you may complain.',
    'Staff who used to *volunteer* here are covered.',
    'A colleague who used to be a *member* may speak.',
  ])('now: %s', passage => expect(saidOf(passage).when).toBe('now'))
  test.each([
    'We used to offer *counselling*.',
    'The board used to hear *appeals*.',
    'There used to be a right of *appeal*, as the scheme used to allow.',
    'This is how the *appeal* used to work.',
    'Managers used to meet the *network* each month.',
  ])('past: %s', passage => expect(saidOf(passage).when).toBe('past'))
})

describe('a place that does not exist has nothing in it', () => {
  test.each([
    'We do not have a group where staff can *say* what they think.',
    'There is no room where you can *pray*.',
    'Staff have not a group where they can *talk* openly.',
    'We offer no sessions where *questions* are welcome.',
    'There are no events where *members* can meet.',
  ])('denied: %s', denied)
  test.each([
    'There is a group where staff can *say* that they do not know.',
    'We have a room where you can *pray*.',
    'Where it is not possible to meet, we *write* to you.',
    'We hold sessions where *questions* are welcome and nobody is judged.',
    'Staff have a space where they can *talk* without managers.',
  ])('kept: %s', kept)
})

describe('“or … not” and “if … not” excuse only what they are about', () => {
  test.each([
    'A complainant or a witness is not *interviewed*.',
    'A manager or a colleague will not *investigate*.',
    'If you complain we will not *investigate*.',
    'Bullying or harassment is not *recorded*.',
    'Staff or volunteers do not get *training*.',
    'We will not remove *barriers* for disabled staff.',
  ])('denied: %s', denied)
  test.each([
    'The *policy* applies whether or not you are paid.',
    'The *policy* applies to you whether you have a contract or not.',
    'Your letter is *treated* as a grievance even if it is not called one.',
    'This policy does not remove your *right* to go to a tribunal.',
    'Tell us if you are unhappy or not *sure*.',
  ])('kept: %s', kept)
})

describe('a definition turned round denies, a promise does not', () => {
  test.each([
    'You are not *victimised* if you are treated badly for complaining.',
    'Staff are not *harassed* when they suffer jokes.',
    '*Harassment* of a witness or a complainant is not gross misconduct.',
    '*Victimisation* is not unlawful.',
    'We do not forbid *harassment*.',
  ])('denied: %s', denied)
  test.each([
    'You will not be *victimised* if you raise a concern.',
    'Nobody is *penalised* if they complain.',
    'We do not tolerate *harassment*.',
    'We do not only *listen* but act.',
    'Raising a *concern* will not be held against you.',
  ])('kept: %s', kept)
})

describe('where “only” is what counts, “not only” takes it away', () => {
  test.each([
    'We do not *only use* agencies that have signed up.',
    'Interviews are not *only held* by trained panels.',
    'The file is not *only seen* by HR.',
    'We do not *only keep* what the law allows.',
    'Notes are not *solely held* by HR.',
  ])('denied: %s', denied)
  test.each([
    'We *only use* agencies that have signed up.',
    'The file is *only seen* by HR.',
    'We do not only *train* managers, we train everyone.',
    'Not only *managers* are trained.',
    'We not only *record* complaints but act on them.',
  ])('kept: %s', kept)
})

describe('a rule that asks for “not … discrimination” does not ask for a ban to be undone', () => {
  test.each([
    'We do not forbid *discrimination*.',
    'We never challenge *harassment* by clients.',
    'This policy does not cover indirect *discrimination*.',
    'We do not prohibit direct or indirect *discrimination*.',
    '*Harassment* is not an offence here.',
    '*Bullying* of colleagues is not treated as misconduct.',
    'We no longer ban *racist* jokes.',
  ])('denied: %s', passage => expect(saidOf(passage, true).grade).toBe('denied'))
  test.each([
    'We do not tolerate *discrimination*.',
    'We will not accept *harassment* by clients.',
    'Nobody may *discriminate* against an applicant.',
    'There must be no indirect *discrimination*.',
    '*Harassment* is never acceptable.',
    'We must not *victimise* a witness.',
  ])('kept: %s', passage => expect(saidOf(passage, true).grade).not.toBe('denied'))
})

describe('two denials in one clause say that it is there', () => {
  test.each([
    'No year ends without a *report* to the board.',
    'A case does not close without an offer of *counselling*.',
    'At no stage does anybody go without an *interpreter*.',
    'There is no stage at which we do not record *ethnicity*.',
    'None of our staff are without *counselling*.',
    'There is no limit on *counselling*.',
    'Refusing mediation does not affect your right to *appeal*.',
    'No manager is left to chair a *hearing* without training.',
    'If one suggestion will not work, we offer an *interpreter*.',
  ])('%s', text => {
    expect(saidOf(text)?.grade).not.toBe('denied')
  })

  test.each([
    'We decide without a *hearing*.',
    'There is no stage at which we record *ethnicity*.',
    'Staff are sent home without *counselling*.',
    'We do not offer *counselling* and decide cases without a hearing.',
    'We dismiss with no notice and without a *hearing*.',
    'The manager decides, not the panel, without a *hearing*.',
    'Nobody gives *counselling* that goes unrecorded.',
    'We are in no hurry to arrange *counselling*.',
    'It is not up to your manager to arrange *counselling*.',
  ])('but one denies: %s', text => {
    expect(saidOf(text)?.grade).toBe('denied')
  })
})

describe('what was given up is not there', () => {
  test.each([
    '*Anonymous shortlisting* was tried in one team and dropped.',
    '*Counselling* is a matter for your doctor and is outside this policy.',
    'The *large-print editions* that accompanied earlier versions are no longer made.',
    'The *fund* that we had is no longer open to staff.',
    'The *network* that met each month has folded.',
    '*Mentoring* came to an end last spring.',
    'Requests for an *interpreter* are always refused.',
    'There is no question of *adjustments* at interview.',
    'We have yet to offer *counselling*.',
    'We turned down a proposal to fund *counselling*.',
    'We rarely offer *counselling*.',
    '*Counselling*: not offered.',
  ])('%s', text => {
    expect(saidOf(text)?.grade).toBe('denied')
  })

  test.each([
    'The old form was tried and dropped, and *counselling* is offered from the first day.',
    'We ensure that affected staff are offered *counselling*.',
    'The *review* that took place in May is published.',
  ])('but what took its place is: %s', text => {
    expect(saidOf(text)?.grade).not.toBe('denied')
  })
})
