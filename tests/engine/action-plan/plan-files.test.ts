import { describe, expect, it } from 'vitest'
import { planAsCsv } from '../../../engine/action-plan/csv.ts'
import { type ActionPlan, noFields, type PlannedTask } from '../../../engine/action-plan/plan.ts'
import { planAsWord, summary } from '../../../engine/action-plan/word.ts'
import { openPackage } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'

const task: PlannedTask = {
  id: 'doc-1 GRV-08',
  reference: 'T-00000A',
  document: 'doc-1',
  title: 'Grievance policy',
  finding: 'GRV-08',
  name: 'Right to be accompanied',
  open: 'Lacking: the appeal.',
  what: 'Suggested wording: “You may bring a companion to the appeal.”',
  binding: 'Required by law',
  where: '2.1 Support',
  quote: '=1+1',
  recommendations: ['R02', 'N02'],
  ...noFields,
}
const plan: ActionPlan = {
  organisation: 'Hollybank Trust',
  asAt: '2026-11-28',
  tasks: [
    { ...task, owner: 'Head of HR', due: '2026-10-31', status: 'under-way', note: 'Draft is with the union.' },
    { ...task, id: 'doc-2 x', reference: 'T-00000B', document: 'doc-2', title: 'Dignity at work', due: '2027-01-31' },
  ],
  positions: [{ recommendation: 'R02', shown: 'weak', said: 'partly-met', reason: 'The statement is out to staff.' }],
}

async function wordOf(plan: ActionPlan) {
  const { document } = readDocument(openPackage(await planAsWord(plan, 'Sam Okoro', '2026-11-28T10:00:00Z')))
  return document.blocks
    .filter(({ part }) => part === 'body')
    .map(({ kind, text }) => `${kind === 'heading' ? '# ' : ''}${text}`)
}

describe('the action plan as a Word file', () => {
  it('has a table for each document with who does what by when, and what is overdue', async () => {
    expect(await wordOf(plan)).toEqual([
      'Action plan of Hollybank Trust, 28 November 2026',
      '2 actions: 1 to do, 1 under way. 1 is overdue.',
      '# Actions',
      '# Grievance policy',
      ...['Action', 'Owner', 'Due', 'Status and progress'],
      'Right to be accompanied. Lacking: the appeal. Suggested wording: “You may bring a companion to the appeal.” T-00000A',
      ...['Head of HR', '31 October 2026', 'Under way. Overdue. Draft is with the union.'],
      '# Dignity at work',
      ...['Action', 'Owner', 'Due', 'Status and progress'],
      'Right to be accompanied. Lacking: the appeal. Suggested wording: “You may bring a companion to the appeal.” T-00000B',
      ...['31 January 2027', 'To do.'],
      '# Recommendations of the review',
      ...['Recommendation', 'The documents', 'Our answer', 'Our reason'],
      'R02 Our own anti-racist statement, and anti-racist policies that support staff',
      ...['Said only in part', 'Partly met', 'The statement is out to staff.'],
    ])
  })

  it('says so where there is nothing to do', async () => {
    expect(await wordOf({ ...plan, tasks: [] })).toContain('No action follows from the reviews so far.')
    expect(summary({ ...plan, tasks: [] })).toBe('The plan has no actions yet.')
  })
})

describe('the action plan as CSV', () => {
  it('has a row for each action, and no cell that a spreadsheet takes for a formula', () => {
    const [head, first] = new TextDecoder().decode(planAsCsv(plan)).split('\r\n')
    expect(head).toBe(
      'Reference,Document,Action,What is open,What to do,Owner,Due,Status,Progress,Overdue,How binding,Recommendations,Where,Passage',
    )
    expect(first).toContain(
      ',Head of HR,2026-10-31,Under way,Draft is with the union.,Overdue,Required by law,R02 N02,2.1 Support,',
    )
    expect(first).toMatch(/,'=1\+1$/)
  })
})
