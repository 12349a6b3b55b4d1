import { readFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { expect, test, vi } from 'vitest'
import { docx, hostOn } from '../../helpers/hosts.ts'
import { broughtInto, sharedBy } from '../../helpers/shared.ts'

const grievance = docx('Grievance policy', 'You can raise a grievance. We support BAME staff.')

async function planned() {
  const opened = await hostOn()
  await opened.host.setSettings({ reviewer: 'Ada' })
  const document = await opened.add('grievance.docx', grievance)
  const [one, other] = (await opened.host.updatePlan({})).plan.tasks
  if (!one || !other) throw new Error('the review asks for too little')
  /** Types a note as the screen saves it: each time the typing pauses. */
  const type = async (id: string, ...words: readonly string[]) => {
    for (const note of words) await opened.host.fillInTask({ id, note })
  }
  const lines = async () =>
    (await opened.host.trail({ document }))
      .filter(({ what }) => what.startsWith('Filled in the plan'))
      .map(({ who, what }) => `${who}: ${what}`)
  return { ...opened, document, one, other, type, lines }
}

test('what is typed about a task is saved at every pause, and is one line of the trail', async () => {
  const { host, one, type, lines } = await planned()
  await type(one.id, 'A dr', 'A draft is', 'A draft is with the board.')
  expect((await host.actionPlan({})).plan.tasks.find(({ id }) => id === one.id)?.note).toBe(
    'A draft is with the board.',
  )
  expect(await lines()).toEqual([`Ada: Filled in the plan for “${one.name}”: progress: A draft is with the board.`])
  // What was typed and taken out again is no news.
  await type(one.id, 'A draft is with the board. And', 'A draft is with the board.')
  expect(await lines()).toHaveLength(1)
  expect((await host.actionPlan({})).behind).toBe(0)
})

test('another task, another person and a long pause each begin another line', async () => {
  const { host, one, other, type, lines } = await planned()
  await type(one.id, 'First')
  await type(other.id, 'Second')
  await host.setSettings({ reviewer: 'Bola' })
  await type(other.id, 'Third')
  vi.useFakeTimers({ now: Date.now() + 6 * 60_000, toFake: ['Date'] })
  try {
    await type(other.id, 'Fourth')
  } finally {
    vi.useRealTimers()
  }
  const about = (who: string, name: string, note: string) =>
    `${who}: Filled in the plan for “${name}”: progress: ${note}`
  expect(await lines()).toEqual([
    about('Bola', other.name, 'Fourth'),
    about('Bola', other.name, 'Third'),
    about('Ada', other.name, 'Second'),
    about('Ada', one.name, 'First'),
  ])
})

test('an edit that goes on when the program ends, or is killed, is told of all the same', async () => {
  const { one, type, workspace, document, close } = await planned()
  await type(one.id, 'Half a sen', 'Half a sentence')
  // As a kill leaves it.
  const copy = `${workspace}-killed`
  new DatabaseSync(workspace).exec(`VACUUM INTO '${copy}'`)
  await close()
  for (const path of [workspace, copy]) {
    const again = await hostOn(path)
    const [last] = await again.host.trail({ document })
    expect(last?.what).toBe(`Filled in the plan for “${one.name}”: progress: Half a sentence`)
  }
})

test('a backup tells of it, and nothing of it is left once its document is deleted for good', async () => {
  const { host, one, type, document, workspace, ...rest } = await planned()
  await type(one.id, 'zebrafish')
  const other = await hostOn()
  await broughtInto(other, await sharedBy({ host, workspace, document, ...rest } as never, [document]))
  const [brought] = await other.host.listDocuments({})
  expect((await other.host.trail({ document: brought?.id ?? '' })).map(({ what }) => what).join()).toContain(
    'zebrafish',
  )
  await type(one.id, 'zebrafish nightingale')
  await host.deleteForGood({ document })
  for (const end of ['', '-wal']) expect(readFileSync(workspace + end, 'latin1')).not.toContain('nightingale')
})
