import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { detectType } from '../../../engine/review/detect-type.ts'
import { matchDocument } from '../../../engine/review/subject.ts'
import { compiledShipped } from '../../helpers/shipped-rules.ts'

const compiled = await compiledShipped()
const detect = (text: string) => detectType(matchDocument(exampleDocument(text), compiled), compiled)

describe('the kind of a document is known', () => {
  test.each([
    ['grievance', '= Grievance Policy and Procedure'],
    ['disciplinary', '= Disciplinary procedure'],
    ['edi', '= Equality, Diversity and Inclusion Policy'],
    ['recruitment', '= Recruitment and Selection Policy'],
    ['dignity', '= Dignity at Work Policy'],
    ['supervision', '= Supervision and Appraisal'],
    ['eia', '= Equality Impact Assessment: new rota'],
    ['programme', '= Community Wellbeing Programme Plan 2026'],
    ['training', '= Anti-racism training plan'],
    ['terms-of-reference', '= Race Equality Advisory Group: Terms of Reference'],
    ['communications', '= Communications plan'],
    ['staff-network', '= REACH Staff Network'],
  ])('%s by its title', (type, text) => {
    const decision = detect(text)
    expect(decision.type).toBe(type)
    expect(decision.because).toContain('its title says so')
  })

  test('by its headings and words where the title says nothing', () => {
    const text =
      '= Policy 14\n# Informal stage\n# Grievance meeting\n# Appeal\nRaise your grievance. The grievance hearing follows.'
    expect(detect(text)).toMatchObject({ type: 'grievance' })
    expect(detect(text).because).toContain('3 headings fit')
  })
})

test('a document that fits no kind is read with the rules for every policy, and that is said', () => {
  const decision = detect('= Bicycle storage\nPlease lock your bicycle.')
  expect(decision).toMatchObject({ type: 'policy', confidence: 0 })
  expect(decision.because).toContain('the rules for every policy')
})
