import type { Requirement } from '../rules/schema.ts'

export type Strength = Requirement['strength']

/** How binding a requirement is, the most binding first. */
export const strengthLabels: Readonly<Record<Strength, string>> = {
  law: 'Required by law',
  code: 'Expected by a code of practice',
  practice: 'Good practice',
  review: 'Asked for by the review',
}

export const strengths = Object.keys(strengthLabels) as readonly Strength[]
