import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { withoutIds } from '../helpers/came-back.ts'
import { runMain } from '../helpers/command.ts'
import { edited } from '../helpers/edited.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'
import { docx } from '../helpers/hosts.ts'
import { settleChanges } from '../helpers/settle-changes.ts'
import { suggestingRules } from '../helpers/small-rules.ts'

const paragraphs = [
  'We support BAME staff in every grievance that they raise.',
  'We were founded in 1990.',
  'A manager answers within ten working days.',
  'The appeal is heard by somebody who was not involved before.',
  'We keep a record for six years.',
  ...Array.from({ length: 10 }, (_, i) => `Step ${i} of the procedure is written down.`),
]
const rules = suggestingRules()
const run = (...args: string[]) => runMain(['review', ...args, '--as-at', '2026-11-24'], { rules })

/** A policy that was sent with comments and two proposed changes: a replacement, and a paragraph. */
const sent = { folder: '', path: '', bytes: new Uint8Array() }
beforeEach(async () => {
  sent.folder = makeFolder({ 'policy.docx': docx('Grievance policy', ...paragraphs) })
  const out = join(sent.folder, 'sent')
  await run(join(sent.folder, 'policy.docx'), '--out', out, '--format', 'word', '--suggest', 'T-01,T01')
  sent.path = join(out, 'policy.reviewed.docx')
  sent.bytes = new Uint8Array(filesBelow(out).get('policy.reviewed.docx') ?? [])
})

async function back(bytes: Uint8Array, since = sent.path) {
  const folder = makeFolder()
  writeFileSync(join(folder, 'back.docx'), bytes)
  const { out } = await run('--since', since, join(folder, 'back.docx'), '--out', folder)
  expect(out).toMatch(/^back\.docx, compared with /)
  const states = [...out.matchAll(/^ {2}([A-Z][^:\n]+): (T-?01)/gm)].map(([, state, rule]) => `${rule} ${state}`)
  const notes = [...out.matchAll(/^ {2}Note: (.*)$/gm)].map(([, note]) => note ?? '')
  return { states: states.sort(), notes, out }
}

/** Without any comment, as after “Delete all comments in document”. */
function withoutComments(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  const kept = Object.entries(parts).filter(([name]) => !/^word\/comments\w*\.xml$/.test(name))
  const cut = (text: string) =>
    text
      .replaceAll(/<(?:Relationship|Override) [^>]*comments[^>]*\/>/g, '')
      .replaceAll(/<w:commentRange(?:Start|End) [^>]*\/>/g, '')
      .replaceAll(/<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:commentReference [^>]*\/><\/w:r>/g, '')
  return zipSync(
    Object.fromEntries(
      kept.map(([name, data]) => [name, /xml$|rels$/.test(name) ? strToU8(cut(strFromU8(data))) : data]),
    ),
  )
}

describe('what we proposed and nobody has decided on', () => {
  const undecided = /^Of 2 changes that we proposed, 2 are not yet decided\./

  test('is neither fixed nor still there', async () => {
    const { states, notes, out } = await back(sent.bytes)
    expect(states).toEqual(['T-01 Proposed, not yet decided', 'T01 Proposed, not yet decided'])
    expect(notes).toEqual([expect.stringMatching(undecided)])
    expect(out).toContain('nobody has accepted or rejected it. Accepted, it fixes this.')
  })

  test('is so in whoever’s name it is, and when only half of it was decided', async () => {
    const named = edited(sent.bytes, {
      'word/document.xml': text => text.replaceAll('w:author="Evenhand"', 'w:author="Author"'),
    })
    expect((await back(named)).notes).toEqual([expect.stringMatching(undecided)])
    const half = edited(sent.bytes, {
      'word/document.xml': text => text.replace(/<w:del [^>]*w:author="Evenhand"[^>]*>.*?<\/w:del>/s, ''),
    })
    expect((await back(half)).states).toContain('T01 Proposed, not yet decided')
  })

  test('is told too where the old file is the one without comments', async () => {
    const { states } = await back(sent.bytes, join(sent.folder, 'policy.docx'))
    expect(states).toEqual(['T-01 Proposed, not yet decided', 'T01 Proposed, not yet decided'])
  })

  test('is fixed once it is accepted, and still there, not new, once it is rejected', async () => {
    expect((await back(settleChanges(sent.bytes, 'accept', 'Evenhand'))).states).toEqual(['T-01 Fixed', 'T01 Fixed'])
    const { states, notes } = await back(settleChanges(sent.bytes, 'reject', 'Evenhand'))
    expect(states).toEqual(['T-01 Still there', 'T01 Still there'])
    expect(notes).toEqual(['Of 2 changes that we proposed, 2 were rejected.'])
  })
})

describe('a file that came back badly is told of in a sentence', () => {
  test('with every comment deleted', async () => {
    const { states, notes } = await back(withoutComments(settleChanges(sent.bytes, 'reject', 'Evenhand')))
    expect(states).toEqual(['T-01 Still there', 'T01 Still there'])
    expect(notes[0]).toBe(
      'None of our 2 comments is in the file any more. What is listed here was told from its text alone.',
    )
  })

  test('with its text pasted over', async () => {
    const other = docx('New policy', 'We were founded in 1990.', ...Array.from({ length: 9 }, (_, i) => `New ${i}.`))
    const over = edited(sent.bytes, {
      'word/document.xml': () => strFromU8(unzipSync(other)['word/document.xml'] ?? new Uint8Array()),
    })
    const { notes } = await back(over)
    expect(notes[0]).toMatch(/^Hardly any paragraph of the version that was sent is left in this file\./)
    expect(notes.at(-1)).toBe('Of 2 changes that we proposed, 2 are unclear, because the words there are others now.')
  })

  test('of another document', async () => {
    const { notes, states } = await back(docx('Travel policy', 'Trains are booked early.', 'Hotels are paid by us.'))
    expect(notes[0]).toBe(
      'None of the 16 paragraphs that were sent is in this file: it may be another document. Check that it is the right one. What became of its findings is told from the words alone.',
    )
    expect(notes.join(' ')).not.toMatch(/rejected/)
    expect(states).not.toContain('T-01 Proposed, not yet decided')
  })

  test('saved by a program that drops ids', async () => {
    const { states, notes } = await back(withoutIds(sent.bytes))
    expect(notes[0]).toBe(
      'The program that saved the file dropped the ids of our comments. They were recognised by their author and words.',
    )
    expect(states).toEqual(['T-01 Proposed, not yet decided', 'T01 Proposed, not yet decided'])
  })

  test('with two reviews in it', async () => {
    const parts = unzipSync(sent.bytes)
    const other = strFromU8(parts['customXml/evenhand.xml'] ?? new Uint8Array()).replace(/[0-9a-f]{64}/, '0'.repeat(64))
    const twice = { ...parts, 'customXml/item77.xml': strToU8(other) }
    const { notes } = await back(zipSync(twice))
    expect(notes[0]).toBe('The new file carries more than one Evenhand review, so no comment of it was attached.')
  })
})
