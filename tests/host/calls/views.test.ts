import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { docx, freshWorkspace, hostOn } from '../../helpers/hosts.ts'
import { strangeTags } from '../../helpers/pages.ts'

const evil =
  '<script>fetch("https://example.org")</script><iframe src="https://example.org"></iframe>' +
  '<img src="https://example.org/seen.png" alt=""><p onclick="x()">Added.</p>'

/** A workspace whose kept view somebody has changed by hand, and its document. */
async function changed(paragraphs: readonly string[], change: (view: string) => string) {
  const workspace = freshWorkspace()
  const first = await hostOn(workspace)
  const document = await first.add('a.docx', docx('Grievance policy', ...paragraphs))
  const made = await first.host.readingView({ document })
  await first.close()
  const db = new DatabaseSync(workspace)
  const { view } = db.prepare('SELECT view FROM views').get() ?? {}
  db.prepare('UPDATE views SET view = ?').run(change(String(view)))
  db.close()
  const { host, faults } = await hostOn(workspace)
  return { made, shown: await host.readingView({ document }), faults }
}

const withEvil = (view: string) => JSON.stringify({ ...JSON.parse(view), html: evil + JSON.parse(view).html })

test('a kept view that was changed by hand shows no script, no frame and no foreign picture', async () => {
  const { made, shown } = await changed(['We support “BAME” <staff> & all.'], withEvil)
  expect(shown).toEqual({ ...made, html: `<p>Added.</p>${made.html}` })
  expect(strangeTags(shown.html)).toEqual([])
})

test('nor does a long one', async () => {
  const paragraphs = Array.from(
    { length: 4000 },
    (_, i) => `Paragraph ${i} is one of four thousand, none of which is short.`,
  )
  const { made, shown } = await changed(paragraphs, withEvil)
  expect(made.html.length).toBeGreaterThan(300_000)
  expect(shown).toEqual({ ...made, html: `<p>Added.</p>${made.html}` })
})

test('a kept view that is none is made again', async () => {
  const { made, shown, faults } = await changed([], () => '{"html":{"toString":1}}')
  expect(shown).toEqual(made)
  expect(faults).toEqual([])
})
