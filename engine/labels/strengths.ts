import { type Strength, strengths } from '../rules/strengths.ts'

export type { Strength }
export { strengths }

/** How binding a requirement is, the most binding first. Only the first says that a law requires the document to say it. */
export const strengthLabels: Readonly<Record<Strength, string>> = {
  'legal-duty': 'Required by law',
  'legal-right': 'About a legal right or rule',
  code: 'Expected by a statutory code of practice',
  contract: 'Required by contract',
  practice: 'Good practice',
  review: 'Asked for by the review',
}
