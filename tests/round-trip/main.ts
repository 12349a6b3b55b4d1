import { parseArgs } from 'node:util'
import type { ReviewedVersion } from '../../engine/compare/comparison.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { word } from '../../engine/export/word.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { sha256Of } from '../../host/files/sha256.ts'
import { bytesOf, policies, withoutCorpus } from '../helpers/corpus.ts'
import { allComments } from '../helpers/export-options.ts'
import { hasProgram } from '../helpers/programs.ts'
import { compiledShipped } from '../helpers/shipped-rules.ts'
import { type CommentScore, noCommentScore, scoreComments } from './comments.ts'
import { type Edited, type EditKind, edit, editKinds, targetsIn } from './edits.ts'
import { savedAgain } from './office.ts'
import { addTo, noScore, type Say, type Score, scoreOf } from './score.ts'
import { truthOf, truthThrough } from './truth.ts'

const { values } = parseArgs({
  options: {
    policies: { type: 'string', default: '40' },
    'no-office': { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
})
if (policies.length === 0) {
  console.log(`Nothing was measured: ${withoutCorpus}.`)
  process.exit(0)
}

const asAt = '2026-11-24'
const compiled = await compiledShipped()
const wanted = Number(values.policies)
const scores = new Map<EditKind, Score>(editKinds.map(kind => [kind, noScore()]))
/** The edits whose files LibreOffice saves again: it takes seconds for each. */
const savedKinds: readonly EditKind[] = ['move']
const saved = noScore()
const comments = { word: noCommentScore(), office: noCommentScore() }
const used: string[] = []
let skipped = 0

for (const { name, path } of policies) {
  if (used.length === wanted) break
  const source = bytesOf(path)
  const before = reviewed(source)
  const ids = { version: sha256Of(source), review: 'round-trip' }
  const review = { file: name, ...before, decisions: [] }
  const report = { ids, review, rules: compiled.byId, ruleSets: compiled.sets, types: compiled.typeCues }
  const options = allComments(asAt)
  const annotated = word.write(report, source, options)
  const wordings = before.findings.filter(one => one.kind === 'wording')
  const targets = targetsIn(annotated, before.document, wordings)
  if (targets.length === 0) continue
  used.push(name)
  console.error(`${used.length} of ${wanted}  ${name}`)
  for (const kind of editKinds) await scoreEdit(kind, edit(kind, annotated, before.document, targets), before, name)
  const say = sayOf(name)
  await scoreComments({ annotated, before, review: reviewed, say }, comments, values['no-office'] ? undefined : office)
}
print()

async function scoreEdit(
  kind: EditKind,
  edited: Edited | undefined,
  before: ReviewedVersion,
  name: string,
): Promise<void> {
  const after = edited && reviewed(edited.bytes)
  const truth = after && truthOf(before.document, after.document, edited)
  const score = scores.get(kind)
  const say = sayOf(`${name} [${kind}]`)
  if (truth && score) {
    addTo(score, scoreOf(before, after, truth, edited.moved, say))
    const again = savedKinds.includes(kind) && !values['no-office'] ? await office(edited.bytes) : undefined
    if (!again) return
    const later = reviewed(again)
    addTo(saved, scoreOf(before, later, truthThrough(truth, after.document, later.document), edited.moved, say))
  } else {
    skipped++
    say(edited ? 'its text is not what the edit should have left' : 'no paragraph could be edited')
  }
}

function sayOf(about: string): Say {
  return what => values.show && console.log(`${about} ${what}`)
}

function office(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  return hasProgram('soffice') ? savedAgain(bytes) : Promise.resolve(undefined)
}

function reviewed(bytes: Uint8Array) {
  const { document, warnings } = readDocument(openPackage(bytes))
  return { document, warnings, ...reviewDocument(document, compiled, { asAt }) }
}

function print(): void {
  const total = noScore()
  const line = (name: string, { files, findings, right, decisions, kept, lost, wrong }: Score) =>
    `| ${name} | ${files} | ${findings} | ${((100 * right) / Math.max(1, findings)).toFixed(1)} % | ${decisions} | ${kept} | ${lost} | ${wrong} |`
  console.log(`\n${used.length} policies, up to three paragraphs edited in each file\n`)
  console.log('| edit | files | findings | right state | decisions | kept | lost | on the wrong words |')
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: |')
  for (const [kind, score] of scores) {
    addTo(total, score)
    console.log(line(kind, score))
  }
  addTo(total, saved)
  console.log(line('saved again by LibreOffice', saved))
  console.log(line('**all**', total))
  console.log(
    `\n${skipped} files were not scored: no paragraph could be edited, or the text was not as the edit should have left it.\n`,
  )
  console.log(
    '| comments, saved by | files | ours recognised | replied | attached | resolved | seen | deleted | seen | attached wrongly |',
  )
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |')
  for (const [name, one] of Object.entries(comments)) console.log(commentLine(name, one))
  const wrong = total.wrong + comments.word.wrong + comments.office.wrong
  if (wrong > 0 || total.right < 0.95 * total.findings) process.exitCode = 1
}

function commentLine(name: string, one: CommentScore): string {
  const { files, ours, recognised, replied, attached, resolved, seenResolved, deleted, seenDeleted, wrong } = one
  const program = name === 'word' ? 'Word' : 'LibreOffice'
  return `| ${program} | ${files} | ${recognised} of ${ours} | ${replied} | ${attached} | ${resolved} | ${seenResolved} | ${deleted} | ${seenDeleted} | ${wrong} |`
}
