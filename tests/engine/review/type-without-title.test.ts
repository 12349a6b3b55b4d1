import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { detectType } from '../../../engine/review/detect-type.ts'
import { matchDocument } from '../../../engine/review/subject.ts'
import { compiledShipped } from '../../helpers/shipped-rules.ts'

const compiled = await compiledShipped()
const detect = (text: string, fileName?: string) => {
  const document = exampleDocument(text)
  const title = document.title || document.blocks[0]?.text || ''
  return detectType(matchDocument({ ...document, title }, compiled), compiled, fileName)
}
const body = '# Why\nWe wrote this so that everybody knows what to expect.\n# More\nAsk if you are not sure.'

describe('a document is known by the line below its title', () => {
  test.each([
    ['grievance', '# Harbour Lights Trust\nGrievance procedure'],
    ['grievance', '# Heard at Last\nHow we deal with grievances at Holm Housing'],
    ['disciplinary', '# Oakhill Academy\n## Disciplinary rules and procedure'],
    ['edi', '# Nobody Left at the Door\nOur equality and diversity policy'],
    ['edi', '# Penwith Arts\n## Anti-racism statement'],
    ['recruitment', '# The Right Start\nRecruitment and selection at Marl Hospice'],
    ['dignity', '# Kind to Each Other\n## Dignity and respect at work'],
    ['supervision', '# Time to Talk\nOne-to-ones and appraisals at Quayside'],
    ['eia', '# New rota for the wards\n## Equality impact assessment'],
    ['eia', '# Recruitment policy review\n## Equality impact assessment: recruitment'],
    ['programme', '# Brighter Streets\nDelivery plan 2026 to 2029'],
    ['training', '# Seen and Heard\nAnti-racism training plan for 2027'],
    ['terms-of-reference', '# Fairness Group\nTerms of reference'],
    ['communications', '# Say It Plainly\nCommunications strategy for the merger'],
    ['staff-network', '# Ember\n## The race equality network of Fell Council'],
    ['policy', '# Larkfield School\nSafeguarding policy'],
    ['policy', '# Bellweather\n## Whistleblowing'],
  ])('%s: %s', (type, text) => {
    expect(detect(`${text}\n${body}`)).toMatchObject({ how: 'detected', type })
  })
})

describe('a document is known by the shape of its tables and by what it calls itself', () => {
  test.each([
    [
      'programme',
      '= Warmth\n| Goal | Baseline | Owner | Date |\n| Fewer cold homes | 300 | Head of Homes | 2027 |\nMilestones and outcomes are reported.',
    ],
    [
      'programme',
      '= By spring\n| We want | Now | Target | By when | Lead |\n| More trustees of colour | 1 | 4 | May | Chair |\n# Milestones\nTo come.',
    ],
    [
      'eia',
      '= The move to Mill Lane\n| Effect | Action | Person | Date |\n| Longer journeys | Shuttle | Facilities | May |\nThere is a negative impact and we mitigate it.',
    ],
    [
      'training',
      '= Autumn\n| Session | Topic |\n| 1 | Racism at work |\n# Workshop\nThe facilitator sends the workshop papers.',
    ],
    [
      'supervision',
      '= Meeting well\n| Agenda | Frequency | Notes of the manager |\n| Workload | Monthly | Kept |\n# Objectives\nYour line manager keeps them.',
    ],
    [
      'communications',
      '= Telling people\n| Audience | Message | Channel | When |\n| Tenants | Rents | Letter | June |\n# Key messages\nOn social media too.',
    ],
    [
      'grievance',
      '= Putting things right\nThis grievance procedure is for all staff.\n# Informal stage\n# Grievance meeting\nYour grievance is heard.',
    ],
    [
      'disciplinary',
      '= When things go wrong\n# Gross misconduct\n# Suspension\n# Sanctions\nA final written warning may follow a disciplinary hearing.',
    ],
    ['staff-network', '= Ours\n# Members\n# Allies\n# Executive sponsor\nNetwork members have protected time.'],
  ])('%s: %s', (type, text) => {
    expect(detect(text)).toMatchObject({ how: 'detected', type })
  })
})

describe('a document is known by the name of its file where nothing in it names a type', () => {
  test.each([
    ['grievance', 'grievance-policy_v3 FINAL.docx'],
    ['training', 'learning-and-development-plan.docx'],
    ['policy', 'Fire procedure 2026.docx'],
  ])('%s: %s', (type, file) => {
    expect(detect(`= Version 3\n${body}`, file)).toMatchObject({ how: 'detected', type })
  })
})

describe('where nothing says clearly what it is, the reviewer is asked', () => {
  const filler = 'We say here what we do and why, so that nobody is left to guess what is meant by it all. '.repeat(7)
  test.each([
    ['training', '= Growing\n# Induction\nEveryone gets training in their first week, and a workshop each year.'],
    ['grievance', '= When you are unhappy\n# Appeal\nYou can raise a complaint formally. Your grievance is heard.'],
    [
      'training',
      '= Growing\nInduction\nEveryone gets training in their first week, and a workshop each year. The facilitator sends papers.',
    ],
    ['recruitment', '= Joining us\n# Interviews\nCandidates are told in a week.'],
    ['programme', `= Our year\n${filler}`],
    ['handbook', '= Staff handbook\nWelcome. Wear what you like.'],
    ['edi', '= EDI action plan\nWe will do more.'],
    ['recruitment', '= Recruitment strategy\nWe will do more.'],
  ])('%s is among the answers: %s', (type, text) => {
    const decision = detect(text)
    expect(decision.how).toBe('undecided')
    if (decision.how !== 'undecided') return
    expect(decision.candidates).toContain(type)
    expect(decision.candidates.length).toBeGreaterThanOrEqual(2)
    expect(decision.because).toMatch(/^Looks like .* or .*Until you say which/)
  })
})

describe('a word about another matter does not make the type', () => {
  test.each([
    ['grievance', '= Grievance policy\nOwner: Head of Recruitment\n# Mediation\n# Training for managers'],
    ['grievance', '= Grievance policy\nReplaces: disciplinary procedure 2019'],
    ['policy', '= Data protection policy\nrecruitment and training records'],
    ['policy', '= Customer complaints procedure\nTell us.'],
  ])('%s: %s', (type, text) => {
    expect(detect(text)).toMatchObject({ how: 'detected', type })
  })
})
