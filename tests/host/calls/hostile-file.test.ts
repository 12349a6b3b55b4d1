import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { makeCopy } from '../../../host/sharing/make-copy.ts'
import { seal } from '../../../host/sharing/seal.ts'
import { migrations } from '../../../host/workspace/open.ts'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'
import { broughtInto, everything, sentTo } from '../../helpers/shared.ts'

const bame = 'T01:bame'
const policy = docx('Grievance policy', 'We support BAME staff.', 'We may offer counselling.')
type Open = Awaited<ReturnType<typeof hostOn>>

/** The workspace of somebody who means no good, and ours. */
async function two() {
  const theirs = freshWorkspace()
  const { host, add, close } = await hostOn(theirs)
  const document = await add('grievance.docx', policy)
  await host.setSettings({ reviewer: 'Mallory' })
  await host.decide({ document, finding: bame, state: 'accepted', reason: 'House style' })
  await host.addFinding({ document, at: { block: 1, start: 3, end: 10 }, title: 'How?', why: '' })
  await close()
  const ours = await hostOn()
  await ours.add('ours.docx', docx('Policy', 'We support BAME staff.'))
  return { theirs, ours }
}

/** A file that was made of their workspace, and then changed by SQL before it was sealed. */
async function made(theirs: string, change: (db: DatabaseSync) => void): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-hostile-'))
  const [plain, sealed] = [join(folder, 'plain'), join(folder, 'sealed')]
  makeCopy(theirs, plain, { whole: true, madeAt: '2026-05-01T10:00:00.000Z' })
  const db = new DatabaseSync(plain, { enableForeignKeyConstraints: false })
  // Whoever makes such a file is not held up by what keeps ours in order.
  db.exec('PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON')
  change(db)
  db.close()
  await seal(plain, sealed, undefined)
  return readFileSync(sealed)
}

/** What a file is refused with, after checking that nothing has changed here and that nothing of it is left. */
async function refusal(ours: Open, bytes: Uint8Array): Promise<string> {
  const before = await everything(ours)
  const openBefore = openedIn(ours)
  const upload = await sentTo(ours, bytes)
  const look = ours.host.lookInto({ upload })
  const reason = await look.then(
    () => 'opened',
    error => error.code as string,
  )
  if (reason !== 'opened') {
    await expect(ours.host.bringIn({ upload })).rejects.toMatchObject({ code: reason })
    await expect(ours.host.restoreWorkspace({ upload, replace: true })).rejects.toMatchObject({ code: reason })
    expect(openedIn(ours).filter(name => !openBefore.includes(name))).toEqual([])
  }
  expect(await everything(ours)).toEqual(before)
  expect(ours.faults).toEqual([])
  return reason
}

/** The opened files that a host keeps. */
function openedIn({ workspace }: Open): readonly string[] {
  const place = dirname(workspace)
  const spools = readdirSync(place).filter(name => name.includes('.sharing-'))
  return spools.flatMap(name => readdirSync(join(place, name))).filter(name => name.includes('.sqlite'))
}

const run = (sql: string) => (db: DatabaseSync) => db.exec(sql)
const withoutTriggers = (sql: string) => (db: DatabaseSync) => {
  const triggers = db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  for (const trigger of triggers) db.exec(String(trigger.sql))
}
const deep = '['.repeat(5000) + ']'.repeat(5000)
const json = (column: string, table: string, value: string) =>
  withoutTriggers(`UPDATE ${table} SET ${column} = '${value}'`)

const hostile: readonly (readonly [string, (db: DatabaseSync) => void])[] = [
  ['a trigger of its own', run('CREATE TRIGGER own AFTER INSERT ON decisions BEGIN DELETE FROM documents; END')],
  ['a view of its own', run('CREATE VIEW own AS SELECT 1')],
  ['a table of its own', run('CREATE TABLE own (a)')],
  ['an index of its own', run('CREATE INDEX own ON trail (abs(id))')],
  ['a table that is a view', run('DROP TABLE actions; CREATE VIEW actions AS SELECT * FROM trail')],
  ['a trigger less', run('DROP TRIGGER trail_is_not_cut')],
  ['no version', run('PRAGMA user_version = 0')],
  ['the mark of another program', run('PRAGMA application_id = 7')],
  ['an earlier version than its tables', run('PRAGMA user_version = 3')],
  ['a decision on a document that it does not have', run(`UPDATE decisions SET document = 'nowhere'`)],
  ['a state that does not exist', run(`UPDATE decisions SET state = 'approved'`)],
  ['bytes that are not those of the hash', run(`UPDATE versions SET bytes = x'504b0304'`)],
  ['a hash that is none', run(`UPDATE versions SET sha256 = '../../x'`)],
  ['a document without a version', run('DELETE FROM decisions; DELETE FROM reviewer_findings; DELETE FROM versions')],
  ['a type that is no word', run(`UPDATE documents SET chosen_type = '<img src=x onerror=alert(1)>'`)],
  ['a text that is not JSON', run(`UPDATE versions SET content = '{'`)],
  ['a text without blocks', run(`UPDATE versions SET content = '{"title":"x"}'`)],
  ['JSON that is nested without end', run(`UPDATE versions SET warnings = '${deep}'`)],
  ['a passage that is not in the text', withoutTriggers(`UPDATE passages SET quote = 'zebrafish'`)],
  ['a passage beyond the text', withoutTriggers('UPDATE passages SET block = 900')],
  [
    'a fact of no kind',
    withoutTriggers(`INSERT INTO facts SELECT id, 99, 'colour', 'red', NULL, NULL, 0, 0, 0, '' FROM reviews`),
  ],
  [
    'an anchor that is not in the text',
    json(
      'anchor',
      'decisions',
      '{"finding":"T01:bame","rule":"T01","kind":"wording","spans":[{"block":0,"start":0,"end":4,"quote":"BAME"}],"whole":true}',
    ),
  ],
  ['an anchor that is a list', json('anchor', 'decisions', '[]')],
  ['a finding of a reviewer with another kind of id', run(`UPDATE reviewer_findings SET id = 'T01:bame'`)],
  ['a review without rules', withoutTriggers('DELETE FROM rule_snapshots')],
  ['a rule that is a list', withoutTriggers(`UPDATE snapshot_rules SET rule = '[]'`)],
  ['a rule under another’s id', withoutTriggers(`UPDATE snapshot_rules SET id = id || 'x'`)],
  ['a type decision of no kind', json('type', 'reviews', '{"how":"guessed","type":"policy"}')],
  ['a day that is none', withoutTriggers(`UPDATE reviews SET as_at = 'yesterday'`)],
  ['a time that is none', run(`UPDATE decisions SET made_at = '"><script>'`)],
  ['a line of the trail without a time', withoutTriggers(`UPDATE trail SET made_at = ''`)],
  ['nothing about itself', run(`DELETE FROM settings WHERE name = 'shared-file'`)],
  ['something else about itself', run(`UPDATE settings SET value = '{"whole":"yes"}' WHERE name = 'shared-file'`)],
  ['a sender that is an object', run(`UPDATE settings SET value = '{}' WHERE name = 'reviewer'`)],
  ['an id that is endless', withoutTriggers(`UPDATE workspace SET uuid = replace(hex(zeroblob(5000)), '00', 'id')`)],
]

test('a file with something in it that Evenhand did not write is refused in a sentence, and nothing has changed', async () => {
  const { theirs, ours } = await two()
  expect(await refusal(ours, await made(theirs, () => {}))).toBe('opened')
  for (const [what, change] of hostile) {
    expect.soft(await refusal(ours, await made(theirs, change)), `a file with ${what}`).toBe('damaged')
  }
}, 300_000)

test('a file that is no database, or whose pages are damaged, is refused', async () => {
  const { theirs, ours } = await two()
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-hostile-'))
  const sealedOf = async (bytes: Uint8Array, name: string) => {
    const { writeFileSync } = await import('node:fs')
    writeFileSync(join(folder, name), bytes)
    await seal(join(folder, name), join(folder, `${name}.evenhand`), undefined)
    return readFileSync(join(folder, `${name}.evenhand`))
  }
  expect(await refusal(ours, await sealedOf(Buffer.from('Nothing of the kind'), 'text'))).toBe('damaged')
  expect(await refusal(ours, await sealedOf(Buffer.alloc(0), 'empty'))).toBe('damaged')
  const plain = join(folder, 'plain')
  makeCopy(theirs, plain, { whole: true, madeAt: '2026-05-01T10:00:00.000Z' })
  const pages = readFileSync(plain)
  for (let at = 4096; at < pages.length; at += 1000) pages.writeUInt8(pages.readUInt8(at) ^ 0xff, at)
  expect(await refusal(ours, await sealedOf(pages, 'pages'))).toBe('damaged')
}, 120_000)

test('a file of a newer workspace says that a newer Evenhand is needed', async () => {
  const { theirs, ours } = await two()
  const newer = await made(theirs, run(`PRAGMA user_version = ${migrations.length + 1}`))
  const upload = await sentTo(ours, newer)
  await expect(ours.host.lookInto({ upload })).rejects.toThrow('newer version of Evenhand')
}, 120_000)

test('rules in a file never take the place of ours, and its reviews then count as made with others', async () => {
  const { theirs, ours: fresh } = await two()
  const forged = await made(
    theirs,
    withoutTriggers(`UPDATE snapshot_rules SET rule = json_set(rule, '$.why', 'Because Mallory says so.')`),
  )
  const [brought] = await broughtInto(fresh, forged)
  const document = await fresh.host.openDocument({ document: brought?.document ?? '' })
  expect(document.summary.stale).toBe(true)
  expect(document.rules.T01?.why).toBe('Because Mallory says so.')
  const own = await fresh.add('own.docx', docx('Policy', 'We support BAME staff.'))
  expect((await fresh.host.openDocument({ document: own })).rules.T01?.why).not.toContain('Mallory')
  await fresh.host.reviewAgain({})
  expect((await fresh.host.openDocument({ document: brought?.document ?? '' })).rules.T01?.why).not.toContain('Mallory')
}, 120_000)

test('a document with the id of one that is here, and other words, is added under an id of its own', async () => {
  const { theirs, ours } = await two()
  const [ourOwn] = await ours.host.listDocuments({})
  const disguised = await made(
    theirs,
    withoutTriggers(
      `PRAGMA defer_foreign_keys = ON;
       UPDATE decisions SET document = '${ourOwn?.id}'; UPDATE reviewer_findings SET document = '${ourOwn?.id}';
       UPDATE versions SET document = '${ourOwn?.id}'; UPDATE trail SET document = '${ourOwn?.id}'; UPDATE actions SET document = '${ourOwn?.id}';
       UPDATE documents SET id = '${ourOwn?.id}'`,
    ),
  )
  const before = await ours.host.openDocument({ document: ourOwn?.id ?? '' })
  const [brought] = await broughtInto(ours, disguised)
  expect(brought).toMatchObject({ kind: 'added', name: 'grievance' })
  expect(brought?.document).not.toBe(ourOwn?.id)
  expect(await ours.host.openDocument({ document: ourOwn?.id ?? '' })).toEqual(before)
}, 120_000)

test('a name cannot hide what it says or leave its folder, and is not refused', async () => {
  const { theirs, ours } = await two()
  const odd = await made(
    theirs,
    run(`UPDATE documents SET name = '../policy' || char(0x202e) || 'xcod' || char(10) || 'two';
      UPDATE versions SET file = '../../../etc/' || char(0) || 'passwd.docx'`),
  )
  const [brought] = await broughtInto(ours, odd)
  expect(brought?.name).toBe('../policy_xcod_two')
  const { file } = await ours.host.openDocument({ document: brought?.document ?? '' })
  expect(file.name).toBe('_passwd.docx')
  const { files } = await ours.host.exportReviews({
    documents: [brought?.document ?? ''],
    formats: ['html'],
    includeCovered: false,
  })
  expect(files.map(({ name }) => name).join()).not.toMatch(/(?:^|\/)\.\.\//)
}, 120_000)
