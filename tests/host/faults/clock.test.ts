import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'

const bame = 'T01:bame'
const policy = docx('Grievance policy', 'We support BAME staff and counsellors.', 'We will offer counselling.')
const day = 86_400_000

/** What the computer takes for now, in days from the first. Only dates are made up; timers run as they do. */
const setDay = (n: number) => vi.setSystemTime(Date.UTC(2026, 4, 1, 12) + n * day)
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
  setDay(0)
})
afterEach(() => vi.useRealTimers())

/** A workspace in which a document with a decision was removed on this day. */
async function withDeleted(on = 0) {
  const workspace = freshWorkspace()
  setDay(on)
  const { host, add, close } = await hostOn(workspace)
  const document = await add('a.docx', policy)
  await add('b.docx', docx('Policy', 'We support BAME staff.'))
  await host.decide({ document, finding: bame, state: 'accepted', reason: 'kept' })
  await host.deleteDocument({ document })
  await close()
  return { workspace, document }
}

/** Opens and closes a workspace on a day. */
async function openedOn(n: number, { workspace }: Awaited<ReturnType<typeof withDeleted>>) {
  setDay(n)
  await (await hostOn(workspace)).close()
}

/** Whether the deleted document comes back on a day, with its decision. */
async function comesBack(
  n: number,
  { workspace, document }: Awaited<ReturnType<typeof withDeleted>>,
): Promise<boolean> {
  setDay(n)
  const { host, close } = await hostOn(workspace)
  try {
    await host.restoreDocument({ document })
    const { decisionSummary } = await host.openDocument({ document })
    expect(decisionSummary.decisions).toMatchObject([{ state: 'accepted', reason: 'kept' }])
    return true
  } catch {
    return false
  } finally {
    await close()
  }
}

describe('a deleted document', () => {
  test('comes back whole within thirty days, and is gone after them', async () => {
    expect(await comesBack(29, await withDeleted())).toBe(true)
    const deleted = await withDeleted()
    await openedOn(31, deleted)
    expect(await comesBack(33, deleted)).toBe(false)
  })

  test('is gone after them even if nothing else was done', async () => {
    const deleted = await withDeleted()
    await openedOn(90, deleted)
    await openedOn(92, deleted)
    expect(readFileSync(deleted.workspace).includes('We support BAME staff and counsellors.')).toBe(false)
  })

  test('is not lost because the clock was wrong by years for a day, and is right again', async () => {
    const deleted = await withDeleted()
    await openedOn(3650, deleted)
    await openedOn(3650.5, deleted)
    expect(await comesBack(2, deleted)).toBe(true)
  })

  test('is not lost where it was deleted while the clock was wrong', async () => {
    expect(await comesBack(1, await withDeleted(-9000))).toBe(true)
  })

  test('is there for whoever comes back after a long leave', async () => {
    expect(await comesBack(200, await withDeleted())).toBe(true)
  })
})

describe('a clock that goes backwards between two decisions', () => {
  test('leaves the later one standing, tells what was done in its order, and undoes it first', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, state: 'accepted', reason: 'first' })
    setDay(-400)
    await host.decide({ document, finding: bame, state: 'dismissed', reason: 'second' })
    const { decisionSummary } = await host.openDocument({ document })
    expect(decisionSummary.decisions).toMatchObject([{ state: 'dismissed', reason: 'second' }])
    const told = (await host.trail({ document })).map(line => [line.reason, line.when.slice(0, 4)])
    expect(told.slice(0, 2)).toEqual([
      ['second', '2025'],
      ['first', '2026'],
    ])
    expect((await host.undo({ document })).decisions).toMatchObject([{ state: 'accepted', reason: 'first' }])
    expect((await host.redo({ document })).decisions).toMatchObject([{ state: 'dismissed', reason: 'second' }])
  })

  test('a new version keeps the later one', async () => {
    const { host, add } = await hostOn()
    const document = await add('a.docx', policy)
    await host.decide({ document, finding: bame, state: 'accepted' })
    setDay(-400)
    await host.decide({ document, finding: bame, state: 'dismissed' })
    await add(
      'a.docx',
      docx('Grievance policy', 'New.', 'We support BAME staff and counsellors.', 'We will offer counselling.'),
    )
    const { decisionSummary, summary } = await host.openDocument({ document })
    expect(summary.version).toBe(2)
    expect(decisionSummary.decisions).toMatchObject([{ state: 'dismissed' }])
    expect(decisionSummary.lost).toEqual([])
  })
})
