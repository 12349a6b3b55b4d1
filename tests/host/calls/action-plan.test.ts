import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../engine/action-plan/read-workbook.ts'
import { writeFilledIn } from '../../helpers/filled-in.ts'
import { docx, hostOn } from '../../helpers/hosts.ts'

const grievance = docx(
  'Grievance policy',
  'You can raise a grievance. We support BAME staff.',
  'Decisions are made in a week.',
)

async function planned(options: Parameters<typeof hostOn>[1] = {}) {
  const opened = await hostOn(undefined, options)
  const document = await opened.add('grievance.docx', grievance)
  const { plan } = await opened.host.updatePlan({})
  const [task] = plan.tasks
  if (!task) throw new Error('the review asks for nothing')
  return { ...opened, document, plan, task }
}

describe('the action plan of the library', () => {
  test('is empty until it is made, and says that documents are not in it yet', async () => {
    const { host, add } = await hostOn()
    await add('grievance.docx', grievance)
    expect(await host.actionPlan({})).toMatchObject({ plan: { tasks: [] }, behind: 1 })
    const after = await host.updatePlan({})
    expect(after.behind).toBe(0)
    expect(after.plan.tasks.length).toBeGreaterThan(0)
  })

  test('keeps what was filled in, says so in the trail, and counts what is overdue', async () => {
    const { host, document, task } = await planned()
    await host.fillInTask({ id: task.id, owner: 'Head of HR', due: '2020-01-31' })
    expect(await host.fillInTask({ id: task.id, note: 'Draft written.' })).toMatchObject({ note: 'Draft written.' })
    const { plan, behind } = await host.actionPlan({})
    expect(behind).toBe(0)
    expect(plan.tasks[0]).toMatchObject({ owner: 'Head of HR', due: '2020-01-31', note: 'Draft written.' })
    expect(await host.overdueTasks({})).toEqual({ count: 1 })
    await host.fillInTask({ id: task.id, status: 'done' })
    expect(await host.overdueTasks({})).toEqual({ count: 0 })
    const [first] = await host.trail({ document })
    expect(first?.what).toBe(
      `Filled in the plan for “${task.name}”: owner: Head of HR; due: 2020-01-31; status: Done; progress: Draft written.`,
    )
  })

  test('is behind once something is decided, and is then made of what was accepted', async () => {
    const { host, document, task } = await planned()
    await host.fillInTask({ id: task.id, owner: 'Head of HR' })
    await host.decide({ document, finding: 'T01:bame', state: 'accepted' })
    expect((await host.actionPlan({})).behind).toBe(1)
    const { plan, closed } = await host.updatePlan({})
    expect(plan.tasks.map(({ finding }) => finding)).toContain('T01:bame')
    // The first action is no longer among those asked for; what was filled in for it is not lost.
    expect(plan.tasks.find(({ id }) => id === task.id)?.owner).toBe('Head of HR')
    expect(closed).toEqual(task.finding === 'T01:bame' ? [] : [task.id])
  })

  test('leaves out what belongs to a document that was removed, and has it again when that is restored', async () => {
    const { host, document, task } = await planned()
    await host.fillInTask({ id: task.id, owner: 'Head of HR' })
    await host.deleteDocument({ document })
    expect((await host.actionPlan({})).plan.tasks).toEqual([])
    await expect(host.fillInTask({ id: task.id, owner: 'X' })).rejects.toThrow('no longer in the plan')
    await host.restoreDocument({ document })
    expect((await host.actionPlan({})).plan.tasks[0]?.owner).toBe('Head of HR')
  })

  test('keeps the answer on a recommendation with its reason', async () => {
    const { host } = await planned()
    const { plan } = await host.answerRecommendation({
      recommendation: 'R07',
      said: 'not-met',
      reason: 'Trustees meet on it from May.',
    })
    expect(plan.positions.find(p => p.recommendation === 'R07')).toMatchObject({ said: 'not-met' })
    await expect(host.answerRecommendation({ recommendation: 'R99', said: null, reason: '' })).rejects.toThrow(
      'no recommendation',
    )
  })
})

describe('the plan as a workbook', () => {
  test('comes back with owners and days: shown first, and changed only when it is taken', async () => {
    const { host, task } = await planned()
    const { bytes } = await host.exportPlan({ format: 'xlsx' })
    const filled = await writeFilledIn(bytes, {
      2: { Owner: 'Chief executive', Due: new Date('2027-03-31T00:00:00Z') },
    })
    const shown = await host.readPlan({ bytes: filled })
    expect(shown.changes.map(({ field, to }) => [field, to])).toEqual([
      ['Owner', 'Chief executive'],
      ['Due', '2027-03-31'],
    ])
    expect((await host.actionPlan({})).plan.tasks[0]?.owner).toBe('')
    await host.takePlan({ bytes: filled })
    expect((await host.actionPlan({})).plan.tasks.find(({ id }) => id === task.id)).toMatchObject({
      owner: 'Chief executive',
      due: '2027-03-31',
    })
  })

  test('is refused where it is something else, and nothing is changed', async () => {
    const { host, plan } = await planned()
    await expect(host.takePlan({ bytes: grievance })).rejects.toThrow('This is not an Excel workbook')
    expect((await host.actionPlan({})).plan).toEqual(plan)
  })

  test('is named by the organisation and the day, in every format', async () => {
    const { host } = await planned()
    const files = await Promise.all((['xlsx', 'csv', 'word'] as const).map(format => host.exportPlan({ format })))
    expect(files.map(({ name }) => name.replace(/, \d+ \w+ \d+/, ''))).toEqual([
      'Action plan.xlsx',
      'Action plan.csv',
      'Action plan.docx',
    ])
    expect((await readWorkbook(files[0]?.bytes ?? new Uint8Array())).map(({ name }) => name)).toEqual([
      'Actions',
      'Recommendations',
      'How to fill this in',
    ])
  })
})

describe('the plan as a file', () => {
  test('is saved in a folder on the desktop, and never over another file', async () => {
    const { host } = await planned({ desktop: true })
    const folder = mkdtempSync(join(tmpdir(), 'evenhand-'))
    const { path } = await host.savePlan({ format: 'csv', folder })
    expect(readFileSync(path, 'utf8')).toContain('Reference')
    await expect(host.savePlan({ format: 'csv', folder })).rejects.toThrow('would be overwritten. Nothing was written.')
  })

  test('is not written to a folder for a browser', async () => {
    const { host } = await planned()
    await expect(host.savePlan({ format: 'csv', folder: tmpdir() })).rejects.toThrow(
      'In a browser, the plan is downloaded.',
    )
  })
})
