import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'

const bame = 'T01:bame'
const policy = docx('Grievance policy', 'We support BAME staff.', 'We will offer counselling.')

/** A workspace that a stranger had a document and a decision in, and then wrote into with these statements. */
async function fromStranger(...statements: string[]) {
  const workspace = freshWorkspace()
  const first = await hostOn(workspace)
  const document = await first.add('a.docx', policy)
  await first.host.readingView({ document })
  await first.host.decide({ document, finding: bame, state: 'accepted' })
  await first.host.setProfile({ organisation: ['Alderbrook'], names: [], 'house-terms': [], accepted: [], answers: {} })
  await first.close()
  const db = new DatabaseSync(workspace)
  for (const sql of statements) expect(() => db.exec(sql), sql).not.toThrow()
  db.close()
  return { ...(await hostOn(workspace)), document }
}

test('a profile from a stranger that makes no sense is as none, and documents are reviewed', async () => {
  const { host, document } = await fromStranger(`UPDATE profile SET profile = '{"names":[{"deep":[1]}],"x":1}'`)
  expect(await host.profile({})).toMatchObject({ organisation: [], names: [] })
  expect(await host.reviewAgain({ documents: [document] })).toEqual({ reviewed: 1 })
})

test('a reading view from a stranger is sanitised again before it is shown', async () => {
  const html = '<p data-block="0" onclick="x()">Hello<script>x()</script><img src="http://evil.example/"></p>'
  const { host, document } = await fromStranger(`UPDATE views SET view = json_set(view, '$.html', '${html}')`)
  const view = await host.readingView({ document })
  expect(view.html).toContain('Hello')
  expect(view.html).not.toMatch(/onclick|script|evil/)
})

test.each([
  ['keeps what is deleted', 'TRIGGER keep AFTER DELETE ON documents BEGIN INSERT INTO kept VALUES (old.name); END'],
  ['stands in for a table', 'VIEW documents_too AS SELECT name FROM documents'],
])('a workspace with something in it that %s is refused in a sentence', async (_, what) => {
  await expect(fromStranger('CREATE TABLE kept (words)', `CREATE ${what}`)).rejects.toMatchObject({
    code: 'not-writable',
    message: expect.stringContaining('that Evenhand did not put there'),
  })
})
