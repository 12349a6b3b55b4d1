import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { compileRules } from '../../../engine/compile-rules.ts'
import { isForNation, nationOf } from '../../../engine/review/jurisdiction.ts'
import { matchDocument } from '../../../engine/review/subject.ts'
import { emptyProfile } from '../../../engine/rules/profile.ts'
import { theShippedRules } from '../../helpers/shipped-rules.ts'

const loaded = await theShippedRules()
const compiled = compileRules(loaded)
const read = (text: string, by = compiled) => nationOf(matchDocument(exampleDocument(text), by), by)

describe('the nation whose law is meant is known', () => {
  test.each([
    ['northern-ireland', 'We follow the Fair Employment and Treatment (Northern Ireland) Order 1998.'],
    [
      'northern-ireland',
      'As a public body we have section 75 duties. Ask the Equality Commission for Northern Ireland.',
    ],
    [
      'northern-ireland',
      'You can ask the Labour Relations Agency or the LRA helpline. The Equality Act 2010 is not ours.',
    ],
    ['northern-ireland', 'Our shops are in Belfast, Newry and Omagh. The Omagh shop opens early.'],
    ['ireland', 'You may go to the Workplace Relations Commission under the Employment Equality Acts 1998 to 2015.'],
    ['elsewhere', 'Complaints go to the EEOC under Title VII.'],
    ['elsewhere', 'The Fair Work Act 2009 gives you this right.'],
    ['scotland', 'We report under the Equality Act 2010 (Specific Duties) (Scotland) Regulations 2012 and to OSCR.'],
    ['wales', 'We work under the Well-being of Future Generations (Wales) Act 2015 and the Equality Act 2010.'],
    ['england', 'The Care Quality Commission inspects us. We follow the Equality Act 2010.'],
    ['great-britain', 'We follow the Equality Act 2010 and the Acas code.'],
    ['great-britain', 'Everybody is welcome here.'],
    [
      'great-britain',
      'We follow the Equality Act 2010 and ask Acas. In Northern Ireland ask the Labour Relations Agency.',
    ],
    ['great-britain', 'Our founder was born in Belfast.'],
  ])('%s: %s', (nation, text) => {
    expect(read(text).nation).toBe(nation)
  })

  test('it says by what it was read', () => {
    expect(read('Section 75 groups were asked.').because).toBe(
      'Read with the law of Northern Ireland: it names Section 75 groups.',
    )
    expect(read('Hello.')).toMatchObject({ how: 'assumed' })
  })

  test('what the organisation says of itself comes first', () => {
    const ours = compileRules(loaded, { ...emptyProfile, nation: 'scotland' })
    expect(read('Section 75 groups were asked.', ours)).toMatchObject({ nation: 'scotland', how: 'profile' })
  })
})

test('a rule of Great Britain is for its three nations and for a document that is only known to be British', () => {
  const britain = ['england', 'scotland', 'wales'] as const
  expect(['great-britain', 'england', 'scotland', 'wales'].every(n => isForNation(n as 'england', britain))).toBe(true)
  expect(isForNation('northern-ireland', britain)).toBe(false)
  expect(isForNation('ireland', undefined)).toBe(true)
})
