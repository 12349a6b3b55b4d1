import { describe, expect, test } from 'vitest'
import { saidOf } from '../../../helpers/said-of.ts'

describe('a softener belongs to its clause', () => {
  test.each([
    ['hedged', 'Where possible, we will offer *counselling*.'],
    ['hedged', 'We will offer *counselling*, where possible.'],
    ['hedged', 'We will offer *counselling* where possible.'],
    ['hedged', 'We will (where possible) offer *counselling*.'],
    ['hedged', 'If resources allow, we will pay for *counselling*.'],
    ['hedged', 'We may arrange *counselling*.'],
    ['hedged', '*Counselling* may be offered.'],
    ['hedged', 'You may be offered *counselling*.'],
    ['hedged', 'The panel can, at its discretion, let you bring a *friend*.'],
    ['hedged', 'The front desk might be able to find a *copy*.'],
    ['hedged', 'The team leader could think about a *reader*.'],
    ['aspirational', 'We will try to find an *impartial* manager.'],
    ['aspirational', 'Managers should *reply* within ten days.'],
    ['aspirational', 'We aim to *reply* within ten days.'],
    ['committed', 'We will *reply* as soon as possible.'],
    ['committed', 'A head of service listens to your *appeal* and, if possible, brings a governor along.'],
    ['committed', 'You meet the manager and, where possible, a colleague, and we *write* to you.'],
    ['committed', 'Nobody should have to guess, since each vacancy notice gives the *salary*.'],
    ['committed', 'We will *investigate*, and the manager may arrange mediation.'],
    ['committed', 'The manager may arrange mediation, but we will *investigate*.'],
    ['committed', 'We will *protect* everyone who may be afraid to speak.'],
    ['committed', 'If you may be late, we will *wait*.'],
    ['committed', 'Should your companion be ill, the meeting is *moved*.'],
    ['committed', '6.4 Should your companion be ill, the meeting is *moved*.'],
    ['committed', 'The panel *listens* to you and asks what would put things right.'],
    ['committed', 'You are invited to *state* your case.'],
    ['hedged', 'Trade unions may be willing to *advise* you.'],
    ['hedged', 'You may find it useful to *talk* to your union.'],
    ['hedged', 'If you are in a union you could perhaps *ask* them.'],
    ['aspirational', 'It is good practice to take *notes*.'],
    ['committed', 'When a manager should have acted, we will *investigate*.'],
    ['committed', 'We will *investigate*; the trust may publish the outcome.'],
    ['committed', 'Where the complaint is about your manager, another manager will *hear* it.'],
    ['hedged', 'We hope and expect, but the panel may, if it wishes, *hear* you.'],
    ['aspirational', 'We hope that *counselling* will be offered.'],
  ])('%s: %s', (grade, passage) => {
    expect(saidOf(passage).grade).toBe(grade)
  })
})

describe('may and can that give a right commit', () => {
  test.each([
    'You may *appeal*.',
    'You can *appeal* at any time.',
    'Employees may be *accompanied* by a colleague.',
    'You can be *accompanied* at the meeting.',
    'The complainant is entitled to a *companion*.',
    'Anyone who has left may still *complain*.',
    'If you are not satisfied, you may *appeal*.',
    'Your union can *speak* for you.',
    'A witness may bring a *friend*.',
  ])('%s', passage => {
    expect(saidOf(passage).grade).toBe('committed')
  })

  test('and are known as a right', () => {
    expect(saidOf('You may *appeal*.').whose).toBe('right')
    expect(saidOf('If you *appeal*, we write to you.').whose).toBe('condition')
  })
})

describe('what is past or another body’s is only mentioned, and what is only planned leaves it open', () => {
  test.each([
    'We used to offer *counselling*.',
    'Under the 2015 policy staff had a right of *appeal*.',
    'In the past we published the *figures*.',
    'Until 2019 staff could bring a *companion*.',
    'Last year’s report set out the *data*.',
  ])('past: %s', passage => {
    expect(saidOf(passage)).toMatchObject({ when: 'past', grade: 'mentioned' })
  })

  test.each([
    'A *helpline* is being developed.',
    'We plan to introduce *training*.',
    '*Training* will be considered in the next financial year.',
    'The *scheme* is still under discussion.',
    'A right of *appeal* has yet to be agreed.',
    'We will add a *helpline* in due course.',
  ])('planned: %s', passage => {
    expect(saidOf(passage)).toMatchObject({ when: 'planned', grade: 'hedged' })
  })

  test.each([
    'The EHRC must *publish* its reports.',
    'Acas recommends that *appeals* are heard quickly.',
    'The Charity Commission should *investigate*.',
  ])('other: %s', passage => {
    expect(saidOf(passage)).toMatchObject({ whose: 'other', grade: 'mentioned' })
  })

  test.each(['We will *ask* Acas for advice.', 'You may take the matter to a *tribunal*.'])(
    'not other: %s',
    passage => {
      expect(saidOf(passage).whose).not.toBe('other')
    },
  )
})
