import { expect, test } from 'vitest'
import type { Judgement } from '../../../engine/review/judgement.ts'
import { judged } from '../../helpers/checks.ts'

const found: Judgement = {
  verdict: 'weak',
  evidence: [{ block: 1, start: 0, end: 3, quote: 'We ', basis: 'phrase', grade: 'committed' }],
}
const says = (text: string) => judged('tailored-statement', `# Our stance\n${text}`, found, { stance: 'stance' })

test('a statement that any organisation could print is weak, and it is said why', () => {
  expect(says('We are committed to being an anti-racist organisation.')).toEqual({
    ...found,
    reason:
      'Any organisation could print this: it does not name a service or group of people of your own, or an action.',
  })
})

test('a service without an action is not enough', () => {
  expect(says('We are an anti-racist charity. Our helpline is open to all.').reason).toBe(
    'Any organisation could print this: it does not name an action.',
  )
})

test('a service and an action of its own make it the organisation’s, also in the next paragraph', () => {
  expect(says('We are an anti-racist charity.\nOur helpline will recruit counsellors with the network.').verdict).toBe(
    'covered',
  )
})

test('what stands under another heading does not count', () => {
  expect(says('We are an anti-racist charity.\n# Pay\nManagers will review pay.').verdict).toBe('weak')
})

test('where the phrases find no statement there is none', () => {
  const missing: Judgement = { verdict: 'missing', evidence: [] }
  expect(judged('tailored-statement', 'Managers will review pay.', missing, { stance: 'stance' })).toBe(missing)
})

test('figures about race alone are no stand against racism, however much the organisation does', () => {
  const text = '# Our stance\nOur helpline will recruit counsellors with the network.'
  const figures: Judgement = { ...found, parts: [{ element: 'stance', name: 'a stand', state: 'lacking' }] }
  expect(judged('tailored-statement', text, figures, { stance: 'stance' })).toBe(figures)
  expect(judged('tailored-statement', text, found, { stance: 'stance' }).verdict).toBe('covered')
})
