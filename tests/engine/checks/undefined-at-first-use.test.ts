import { expect, test } from 'vitest'
import { flagged } from '../../helpers/checks.ts'

test('words are flagged at the first use of a term that is never explained', () => {
  expect(flagged('undefined-at-first-use', 'Racialised staff. Racialised clients.', 'racialised')).toEqual([
    'Racialised',
  ])
  expect(
    flagged('undefined-at-first-use', 'Racialised people (people who face racism) work here.', 'racialised'),
  ).toEqual([])
})
