import { describe, expect, onTestFinished, test } from 'vitest'
import type { HostContext } from '../../../host/calls/context.ts'
import { decidingCalls } from '../../../host/calls/decide.ts'
import { importCalls } from '../../../host/calls/imports.ts'
import { openedDocument } from '../../../host/calls/open-document.ts'
import { undoCalls } from '../../../host/calls/undo.ts'
import { openWorkspace } from '../../../host/workspace/open.ts'
import { contextOn } from '../../helpers/context.ts'
import { docx } from '../../helpers/hosts.ts'

const bame = 'T01:bame'
const support = 'We support BAME staff.'
const policy = docx('Grievance policy', support)
const moved = docx('Grievance policy', 'A new first paragraph.', support)

/** Calls on a workspace, and something to do the next time that decisions have been carried over and are not yet kept. */
async function callsOn() {
  const db = openWorkspace(':memory:')
  onTestFinished(() => db.close())
  const context = await contextOn(db)
  const toDo: (() => Promise<unknown>)[] = []
  let carryings = 0
  const carry: HostContext['pool']['carry'] = async (task, stop) => {
    const carried = await context.pool.carry(task, stop)
    carryings++
    await toDo.shift()?.()
    return carried
  }
  const watched = { ...context, pool: { ...context.pool, carry } }
  const { importFiles, listImports } = importCalls(watched, false, 1000)
  const add = async (bytes: Uint8Array): Promise<string> => {
    const { job } = await importFiles({ files: [{ name: 'a.docx', bytes }] })
    const outcome = async () => (await listImports({})).find(one => one.id === job)?.files[0]?.outcome
    await expect.poll(outcome).toBeDefined()
    const done = await outcome()
    if (!done || !('document' in done)) throw new Error(`not imported: ${JSON.stringify(done)}`)
    return done.document
  }
  return {
    ...decidingCalls(watched),
    ...undoCalls(watched),
    add,
    opened: (document: string) => openedDocument(watched, document),
    meanwhile: (work: () => Promise<unknown>) => toDo.push(work),
    carryings: () => carryings,
  }
}

describe('while a new version is compared with the old one', () => {
  test('a decision that is made is carried over with the others', async () => {
    const { add, decide, meanwhile, opened, carryings } = await callsOn()
    const document = await add(policy)
    await decide({ document, finding: bame, occurrence: { block: 1, start: 11 }, state: 'accepted' })
    meanwhile(() => decide({ document, finding: 'T-01', state: 'discuss' }))
    await add(moved)
    const { summary, decisionSummary } = opened(document)
    expect([summary.version, carryings()]).toEqual([2, 2])
    expect(decisionSummary.decisions).toMatchObject([
      { finding: bame, occurrence: { block: 2, start: 11 }, state: 'accepted' },
      { finding: 'T-01', state: 'discuss' },
    ])
  })

  test('a decision that is changed or taken back is as it was left', async () => {
    const { add, decide, undo, meanwhile, opened } = await callsOn()
    const document = await add(policy)
    const occurrence = { block: 1, start: 11 }
    await decide({ document, finding: bame, occurrence, state: 'accepted' })
    await decide({ document, finding: 'T-01', state: 'accepted' })
    meanwhile(() => decide({ document, finding: bame, occurrence, state: 'dismissed', reason: 'A name' }))
    meanwhile(() => decide({ document, finding: 'T-01', state: 'open' }))
    await add(moved)
    expect(opened(document).decisionSummary).toMatchObject({
      decisions: [{ finding: bame, occurrence: { block: 2, start: 11 }, state: 'dismissed', reason: 'A name' }],
      lost: [],
    })
    expect((await undo({ document })).decisions).toMatchObject([{ finding: 'T-01' }, { state: 'dismissed' }])
  })

  test('a finding that is added follows its words', async () => {
    const { add, addFinding, decide, meanwhile, opened } = await callsOn()
    const document = await add(policy)
    await decide({ document, finding: bame, state: 'accepted' })
    meanwhile(() => addFinding({ document, at: { block: 1, start: 3, end: 10 }, title: 'How?', why: '' }))
    await add(moved)
    expect(opened(document).decisionSummary.reviewerFindings).toMatchObject([
      { occurrences: [{ block: 2, start: 3, end: 10, quote: 'support' }], lost: false },
    ])
  })
})

describe('while what is undone is carried over from an earlier version', () => {
  test('a decision that is made stands, and a sentence says that nothing was done again', async () => {
    const { add, decide, undo, redo, meanwhile, opened } = await callsOn()
    const document = await add(policy)
    await decide({ document, finding: bame, occurrence: { block: 1, start: 11 }, state: 'accepted' })
    await undo({ document })
    await add(moved)
    meanwhile(() => decide({ document, finding: 'T-01', state: 'discuss' }))
    await expect(redo({ document })).rejects.toThrow('so nothing was done again')
    const standing = opened(document).decisionSummary
    expect(standing).toMatchObject({ decisions: [{ finding: 'T-01', state: 'discuss' }], lost: [] })
    expect(standing.redo).toBeUndefined()
    expect((await undo({ document })).decisions).toEqual([])
  })

  test('a finding that was removed is not brought back before what was decided since, and comes back after it', async () => {
    const { add, addFinding, removeFinding, decide, undo, meanwhile, opened } = await callsOn()
    const document = await add(policy)
    const at = { block: 1, start: 3, end: 10 }
    const { reviewerFindings } = await addFinding({ document, at, title: 'How?', why: 'It matters' })
    await removeFinding({ document, finding: reviewerFindings[0]?.id ?? '' })
    await add(moved)
    meanwhile(() => decide({ document, finding: 'T-01', state: 'discuss' }))
    await expect(undo({ document })).rejects.toThrow('so nothing was undone. Undo that first')
    const standing = opened(document).decisionSummary
    expect(standing).toMatchObject({ decisions: [{ finding: 'T-01', state: 'discuss' }], reviewerFindings: [] })
    expect((await undo({ document })).decisions).toEqual([])
    expect((await undo({ document })).reviewerFindings).toMatchObject([
      {
        title: 'How?',
        why: 'It matters',
        occurrences: [{ block: 2, start: 3, end: 10, quote: 'support' }],
        lost: false,
      },
    ])
  })

  test('it is carried over again when a further version comes', async () => {
    const { add, decide, undo, redo, meanwhile, carryings } = await callsOn()
    const document = await add(policy)
    await decide({ document, finding: bame, occurrence: { block: 1, start: 11 }, state: 'accepted' })
    await undo({ document })
    await add(moved)
    meanwhile(() => add(docx('Grievance policy', 'A new first paragraph.', 'And a second.', support)))
    expect((await redo({ document })).decisions).toMatchObject([{ occurrence: { block: 3, start: 11 } }])
    expect(carryings()).toBe(2)
  })
})
