import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wentThrough } from '../helpers/came-back.ts'
import { runMain } from '../helpers/command.ts'
import { edited } from '../helpers/edited.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'
import { docx } from '../helpers/hosts.ts'
import { filesBesideSets, requirement, wording } from '../helpers/rules.ts'

const support = 'We support BAME staff in every grievance that they raise.'

/** A folder of rules: one requirement (T-01, counselling) and one wording (T01, BAME). */
function rulesFolder(): string {
  const set = (name: string, kind: string) =>
    `name: ${name}\ntitle: Test\nversion: 1.0.0\nkind: ${kind}\nabout: A test\n`
  return makeFolder({
    ...Object.fromEntries(filesBesideSets().map(f => [f.path, f.text])),
    'support/set.yml': set('support', 'requirements'),
    'support/topic.yml': requirement(
      '{ covered: [{ any: [counselling], commitment: committed }], weak: [counselling] }',
    ),
    'terms/set.yml': set('terms', 'wordings'),
    'terms/topic.yml': wording('"=BAME"').replace('"x"', '"BAME staff"'),
  })
}

/** A folder with a policy, its annotated copy, and the copy that came back with a reply and its wording fixed. */
async function sent() {
  const folder = makeFolder({ 'policy.docx': docx('Grievance policy', support, 'We were founded in 1990.') })
  const rules = rulesFolder()
  const run = (...args: string[]) => runMain(['review', ...args, '--out', join(folder, 'out')], { rules })
  await run(join(folder, 'policy.docx'), '--format', 'word')
  const annotated = filesBelow(join(folder, 'out')).get('policy.reviewed.docx') ?? new Uint8Array()
  const answered = wentThrough(annotated, [
    ['T-01', { reply: 'It is in our handbook', by: 'Priya Nair', at: '2026-11-25T10:00:00Z' }],
  ])
  const back = edited(answered, { 'word/document.xml': text => text.replace('BAME', 'Black and Asian') })
  writeFileSync(join(folder, 'back.docx'), back)
  const old = join(folder, 'out', 'policy.reviewed.docx')
  return { folder, run, old, back: join(folder, 'back.docx') }
}

test('two files are compared: a table of states, each finding with its replies, and the same as files', async () => {
  const { folder, run, old, back } = await sent()
  const { code, out, err } = await run('--since', old, back)
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/back\.docx, compared with policy\.reviewed\.docx/)
  expect(out).toMatch(/Answered +1\n +Resolved by the author +0\n +Fixed +1\n/)
  expect(out).toMatch(/Answered: T-01 .*\n +Priya Nair, 25 November 2026: It is in our handbook/)
  expect(out).toMatch(/Fixed: T01 .*“BAME”/)
  const results = filesBelow(join(folder, 'out'))
  expect([...results.keys()].filter(name => name.startsWith('back')).sort()).toEqual([
    'back.came-back.csv',
    'back.came-back.html',
    'back.came-back.json',
  ])
  expect(JSON.parse(String(results.get('back.came-back.json')))).toMatchObject({ counts: { answered: 1, fixed: 1 } })
})

test('the file that was reviewed does as well as its annotated copy: the returned file names its comments', async () => {
  const { folder, run, back } = await sent()
  const { out } = await run('--since', join(folder, 'policy.docx'), back, '--format', 'json')
  expect(out).toMatch(/Answered +1/)
})

test('a file that carries the review of another is compared by its text, and no reply is attached', async () => {
  const { folder, run, back } = await sent()
  writeFileSync(join(folder, 'other.docx'), docx('Grievance policy', support, 'We were founded in 1990.', 'And more.'))
  const { code, out } = await run('--since', join(folder, 'other.docx'), back, '--format', 'json')
  expect(code).toBe(0)
  expect(out).toMatch(/carries a review of another file than the old one, so no comment of it was attached/)
  expect(out).toMatch(/Answered +0/)
})

test('wrong use is answered in a sentence, and nothing is overwritten', async () => {
  const { folder, run, old, back } = await sent()
  expect((await run('--since', old)).err).toMatch(/Give one earlier file after --since and one new file|at least one/)
  expect((await run('--since', old, back, back)).err).toMatch(/Give one earlier file after --since and one new file/)
  expect((await run('--since', join(folder, 'none.docx'), back)).err).toMatch(/none\.docx/)
  await run('--since', old, back)
  expect((await run('--since', old, back)).err).toMatch(/would be overwritten\. Nothing was changed/)
  expect((await run('--since', old, back, '--force')).code).toBe(0)
})
