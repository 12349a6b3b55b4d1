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
    ['policy', '# Larkfield School\nAnnual leave for teachers'],
    ['whistleblowing', '# Bellweather\n## Whistleblowing policy'],
    ['sickness-absence', '# When You Are Ill\nSickness absence at Corrie Housing'],
    ['capability', '# Doing the Job Well\n## Capability procedure'],
    ['flexible-working', '# Hours that Fit\nHow to ask for flexible working'],
    ['redundancy', '# Thistle Mill\n## Restructure and redundancy policy'],
    ['probation', '# Your First Six Months\nProbation policy'],
    ['equality-monitoring', '# Counting Everyone\nOur equality monitoring policy'],
    ['hate-incidents', '# Safe at the Desk\nAbuse of staff by members of the public'],
    ['job-advert', '# Weir Street Library\n## Job description: reading groups worker'],
    ['complaints', '# Put It Right\nHow we deal with complaints about our services'],
    ['safeguarding', '# Larkfield School\nSafeguarding policy'],
    ['restrictive-practice', '# Least Force\n## Restraint and seclusion policy'],
    ['service-charter', '# Harbour Dental\nOur promise to patients'],
    ['interpreting', '# Every Language\n## Interpreting and translation policy'],
    ['fundraising', '# Money We Take\nGift acceptance policy'],
    ['procurement', '# Buying Well\nProcurement and commissioning framework'],
    ['board-report', '# Race equality at Ferry House\nReport to the Board of Trustees'],
    ['strategy', '# Further Together\n## Race equality action plan'],
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
    [
      'whistleblowing',
      '= Saying so\n# Wrongdoing\n# Protected disclosures\n# Prescribed persons\nA protected disclosure about malpractice goes to the regulator. Whistleblowers are not to suffer for it.',
    ],
    [
      'sickness-absence',
      '= Not well today\n# Sick pay\n# Fit notes\n# Return to work interview\nSend a fit note from the eighth day. A phased return follows long-term sickness, with advice from occupational health.',
    ],
    [
      'capability',
      '= Getting there\n# Poor performance\n# Performance improvement plan\n# Capability meeting\nThe capability hearing looks at the improvement plan and the required standard.',
    ],
    [
      'flexible-working',
      '= A week that works\n# Making a request\n# Core hours\n# Trial period\nYou may ask for compressed hours or a job share. A flexible working request is answered in two months.',
    ],
    [
      'redundancy',
      '= Fewer of us\n# Selection pools\n# Collective consultation\n# Redeployment\nThose at risk of redundancy are offered suitable alternative work before any compulsory redundancy.',
    ],
    [
      'probation',
      '= Starting out\n# Probation reviews\n# Extending probation\n# End of the probationary period\nAt a probation meeting we confirm your post or extend the probationary period.',
    ],
    [
      'equality-monitoring',
      '= Who we are\n# Ethnicity data\n# What we collect\n| Ethnic group | Number | Percentage |\n| Asian | 40 | 12 |\nA third answered prefer not to say; the declaration rate is low.',
    ],
    [
      'hate-incidents',
      '= Nobody has to take it\n# Verbal abuse\n# Racist incidents\n# Support for victims\nA hate incident is whatever the person abused takes it to be. We may refuse service, and call the police after a physical assault.',
    ],
    [
      'job-advert',
      '= Night shelter worker\n# About the role\n# Main duties\n# How to apply\nHours per week: 30. The closing date is 4 May. We are looking for somebody calm.',
    ],
    [
      'complaints',
      '= When we let you down\n# Who can complain\n# Learning from complaints\n# The Ombudsman\nWe acknowledge your complaint in three days. The complaints manager writes to the complainant.',
    ],
    [
      'safeguarding',
      '= Keeping watch\n# Signs of abuse\n# Designated lead\n# Allegations against staff\nTell the designated lead of any sign of neglect or grooming. An adult at risk is told what happens.',
    ],
    [
      'restrictive-practice',
      '= Hands off first\n# De-escalation\n# Recording restraint\n# Post-incident review\nRestraint is a last resort and the least restrictive that will do. Prone restraint is never used.',
    ],
    [
      'service-charter',
      '= You and us\n# What you can expect\n# Your rights\n# How you can help us\nWe promise to answer. We will treat you with respect, and you have the right to a copy of your file.',
    ],
    [
      'interpreting',
      '= Heard in your own words\n# Booking an interpreter\n# Telephone interpreting\n# Family members as interpreters\nAsk for the preferred language first. Interpreters are booked by reception.',
    ],
    [
      'fundraising',
      '= Whose money\n# Donors\n# Refusing donations\n# Legacies\nDonors are thanked. We refuse a donation that would harm those we serve, and keep to the Code of Fundraising Practice.',
    ],
    [
      'procurement',
      '= Spending with care\n# Tenders\n# Award criteria\n# Contract monitoring\nEach invitation to tender says how social value counts. Bidders are told why they lost.',
    ],
    [
      'board-report',
      '= Staff survey\n# Purpose of this report\n# Decision required\n# Financial implications\nThe Board is asked to note the results. This report sets out what changed since the last report.',
    ],
    [
      'strategy',
      '= Towards 2031\n# Our vision\n# Strategic priorities\n# Where we are now\nOur strategy has three strategic aims for over the next five years.',
    ],
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
    ['edi', '= EDI training\nWe will do more.'],
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
    ['complaints', '= Customer complaints procedure\nTell us.'],
    ['terms-of-reference', '= Safeguarding committee: terms of reference\nIt meets.'],
    ['eia', '= Equality impact assessment: procurement strategy\nTo come.'],
    ['dignity', '= Harassment complaints procedure\nTell us.'],
    ['communications', '= Communications strategy\nTo come.'],
    ['policy', '= Staff handbook: parental leave\nTell us.'],
    ['communications', '= Speak up, speak plainly\nThe communications guide of Elm Row Theatre'],
  ])('%s: %s', (type, text) => {
    expect(detect(text)).toMatchObject({ how: 'detected', type })
  })
})
