import { expect, test } from 'vitest'
import { judged } from '../../helpers/checks.ts'

test('legal duties that are softened are shown', () => {
  const judgement = judged(
    'legal-duties',
    'You have the right to be accompanied. We make reasonable adjustments where possible.',
  )
  expect(judgement).toMatchObject({
    verdict: 'weak',
    evidence: [{ quote: 'We make reasonable adjustments where possible.' }],
  })
})

test('a policy that commits but names no duty of law states none', () => {
  const text = Array.from({ length: 6 }, (_, i) => `We will do thing ${i}.`).join('\n')
  expect(judged('legal-duties', text).verdict).toBe('missing')
})

test.each([
  ['We will prevent harassment of our people.', 'covered'],
  ['The council must have due regard to the equality duty.', 'covered'],
  ['Nobody is subjected to detriment for reporting a crime; that is unlawful.', 'covered'],
  ['Managers should make adjustments for disabled people.', 'weak'],
  ['Nobody should suffer for raising a grievance.', 'weak'],
  ['Discrimination is unlawful. Reasonable adjustments are made where possible.', 'weak'],
  ['Bringing a companion is at the discretion of the manager.', 'missing'],
  ['There is no right of appeal.', 'missing'],
  ['You have a right to appeal if you feel the outcome does not resolve your complaint.', 'covered'],
  ['You can bring a companion. The right to be accompanied does not include a solicitor.', 'covered'],
  ['You can bring a companion. The letter sets out any help that may be given and the right of appeal.', 'covered'],
  ['We will give you copies of the evidence, where appropriate.', 'weak'],
  [
    'You have the right to appeal. Where possible, a panel for allegations of racist harassment should include somebody from a mixed background.',
    'covered',
  ],
  ['An appeal is taken as soon as possible.', 'missing'],
  [
    'If you need an adjustment for a disability, tell us and we will do our best to help. Harassment is unlawful.',
    'weak',
  ],
  ['A pregnant worker may have her risks assessed. It is up to the supervisor whether to do this.', 'missing'],
  ['You have the right to be accompanied. It is up to the employee to tell the companion the date.', 'covered'],
  ['The course covers the duty to prevent harassment.', 'weak'],
  ['The course covers the duty to prevent harassment. We will not discriminate.', 'covered'],
  ['You are entitled to notice of the hearing. You are not entitled to payment in lieu of notice.', 'covered'],
  ['We will take part in equal pay surveys and must follow the law.', 'covered'],
  ['We might follow the law where possible.', 'missing'],
])('%s %s', (text, verdict) => expect(judged('legal-duties', text).verdict).toBe(verdict))
