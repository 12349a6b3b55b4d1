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
    ['whistleblowing', '= Freedom to Speak Up Policy'],
    ['sickness-absence', '= Managing Sickness Absence'],
    ['capability', '= Capability and Performance Procedure'],
    ['flexible-working', '= Flexible and Hybrid Working Policy'],
    ['redundancy', '= Organisational Change and Redundancy Policy'],
    ['probation', '= Induction and Probation Policy'],
    ['equality-monitoring', '= Equal Opportunities Monitoring Form'],
    ['hate-incidents', '= Violence and Aggression at Work Policy'],
    ['job-advert', '= Job Description and Person Specification'],
    ['complaints', '= Compliments, Comments and Complaints'],
    ['safeguarding', '= Child Protection and Safeguarding Policy'],
    ['restrictive-practice', '= Use of Force Policy'],
    ['service-charter', '= Customer Charter'],
    ['interpreting', '= Language Access Policy'],
    ['fundraising', '= Ethical Fundraising Policy'],
    ['procurement', '= Supplier Code of Conduct'],
    ['board-report', '= Annual Report and Accounts 2026'],
    ['strategy', '= Equality, Diversity and Inclusion Strategy 2026 to 2030'],
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
