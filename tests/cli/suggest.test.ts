import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { runMain } from '../helpers/command.ts'
import { makeDocx, p, paragraph, r } from '../helpers/docx.ts'
import { filesBelow, makeFolder } from '../helpers/folder.ts'
import { settleChanges } from '../helpers/settle-changes.ts'
import { suggestingRules } from '../helpers/small-rules.ts'

const rules = suggestingRules()
const policy = makeDocx({
  body:
    p('Grievance policy') +
    p('We support our BAME staff.') +
    paragraph(`<w:fldSimple w:instr="REF x">${r('We support our BAME staff.')}</w:fldSimple>`),
})

/** Reviews the policy, and tells what its Word file says once its changes are accepted. */
async function review(...more: string[]) {
  const folder = makeFolder()
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in/a.docx'), policy)
  const out = join(folder, 'out')
  const said = await runMain(['review', join(folder, 'in'), '--out', out, '--format', 'word', ...more], { rules })
  const file = filesBelow(out).get('a.reviewed.docx')
  const lines =
    file && readDocument(openPackage(settleChanges(new Uint8Array(file), 'accept', 'Evenhand'))).document.blocks
  return { ...said, lines: lines?.map(({ text }) => text) }
}

test('without --suggest nothing is changed', async () => {
  const { lines } = await review()
  expect(lines).toEqual(['Grievance policy', 'We support our BAME staff.', 'We support our BAME staff.'])
})

test('with --suggest all-sure exact words are tracked changes, and what cannot be one is told with the reason', async () => {
  const { lines, out } = await review('--suggest', 'all-sure')
  expect(lines).toEqual(['Grievance policy', 'We support our minority ethnic staff.', 'We support our BAME staff.'])
  expect(out).toMatch(
    /Note: “BAME” \(T01, .+\) stays a comment, because it is in a field, which Word fills in itself\./,
  )
})

test('with rules after --suggest so is their wording for gaps', async () => {
  const { lines } = await review('--suggest', 'T-01')
  expect(lines?.slice(0, 3)).toEqual([
    'Grievance policy',
    'We support our BAME staff.',
    'We offer counselling by [provider].',
  ])
})

test('a rule that is not there is refused, before anything is written', async () => {
  const { code, err, lines } = await review('--suggest', 'T99')
  expect([code, lines]).toEqual([2, undefined])
  expect(err).toContain('There is no rule “T99” for --suggest')
})
