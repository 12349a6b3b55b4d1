import type { Document } from '../../engine/document.ts'
import { openPackage, packageBytes } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import { addTrackedChanges, type ChangeToMake } from '../../engine/docx/tracked-changes.ts'
import type { Report } from '../../engine/export/report.ts'
import { word } from '../../engine/export/word.ts'
import { commentsFor } from '../../engine/export/word-comments.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { planChanges, suggestionOf } from '../../engine/suggestions/suggestions.ts'
import { shippedBook } from '../fuzz/run-input.ts'
import { someIds } from './report.ts'

/** Signs the suggestions of tests, so that they differ from every change in real files. */
export const suggester = 'A reviewer of these tests'

const asAt = '2026-11-24'
const compiled = await shippedBook()

/**
 * Reviews a file with the shipped rules and exports it for Word with every suggestion that there is: the file, what could not be made,
 * and the changes that could.
 */
export function withAllSuggestions(bytes: Uint8Array) {
  const pkg = openPackage(bytes)
  const { document, warnings, sourceMap } = readDocument(pkg)
  const found = reviewDocument(document, compiled, { asAt })
  const suggested = found.findings.filter(f => suggestionOf(f, compiled.byId.get(f.rule)) !== undefined).map(f => f.id)
  const review = { file: 'f.docx', document, warnings, ...found, decisions: [], suggested }
  const { byId: rules, sets: ruleSets, typeCues: types } = compiled
  const report: Report = { ids: someIds, review, rules, ruleSets, types }
  const notMade: string[] = []
  const options = {
    comments: 'full' as const,
    includeCovered: false,
    author: suggester,
    initials: 'R',
    date: `${asAt}T12:00:00Z`,
  }
  const exported = word.write(report, bytes, { ...options, onNotMade: sentence => notMade.push(sentence) })
  const comments = commentsFor(report, options)
  const { changes } = planChanges(
    document,
    found.findings,
    ({ rule }) => rules.get(rule),
    id => comments.find(({ findings }) => findings.includes(id))?.at.block,
  )
  const refused = new Set(addTrackedChanges(pkg, document, sourceMap, changes, options).notMade.map(n => n.change))
  const made = changes.filter(change => !refused.has(change))
  return { document, exported, notMade, made }
}

/**
 * What is wrong with a document's paragraphs after changes were carried out: words other than replaced, paragraphs that were not to be
 * inserted or are missing, or one that is before the paragraph it follows, unless that ends the text. Empty where all is well.
 */
export function textFaults({ blocks }: Document, changes: readonly ChangeToMake[], after: readonly string[]): string[] {
  const replacements = changes.filter(change => change.kind === 'replace')
  const due = blocks.map(({ text }, block) =>
    replacements
      .filter(({ at }) => at.block === block)
      .sort((a, b) => b.at.start - a.at.start)
      .reduce((line, { at, text: words }) => line.slice(0, at.start) + words + line.slice(at.end), text),
  )
  const inserted = changes.flatMap(change => {
    if (change.kind === 'replace') return []
    const direct = isDirect(blocks, change.after)
    const last = endsTheText(blocks, change.after)
    return change.text.split('\n').map(line => ({ line, after: change.after, direct, last }))
  })
  const faults: string[] = []
  let done = 0
  for (const line of after) {
    const at = inserted.findIndex(
      one =>
        one.line === line &&
        ((one.after < done && (!one.direct || one.after === done - 1)) || (one.last && one.after === done)),
    )
    if (at >= 0) inserted.splice(at, 1)
    else if (line === due[done]) done++
    else faults.push(`“${line}” and not “${due[done]}”`)
  }
  if (done < due.length) faults.push(`${due.length - done} paragraphs are missing`)
  return [...faults, ...inserted.map(({ line }) => `not inserted: “${line}”`)]
}

/** Whether no table is around a block or may follow it directly, so that a new paragraph has to follow the block itself. */
function isDirect(blocks: Document['blocks'], index: number): boolean {
  return blocks[index]?.cell === undefined && blocks[index + 1]?.cell === undefined
}

/** Whether no paragraph of the body follows a block or the table that it is in, so that a new one comes before it. */
function endsTheText(blocks: Document['blocks'], index: number): boolean {
  const table = blocks[index]?.cell?.table
  const next = blocks.slice(index + 1).find(({ cell }) => table === undefined || cell?.table !== table)
  return next === undefined || next.part !== 'body'
}

/** Replaces the middle half of every third paragraph of a file's body, whatever is there: the file, what was refused, what was made. */
export function withMiddlesReplaced(bytes: Uint8Array) {
  const pkg = openPackage(bytes)
  const { document, sourceMap } = readDocument(pkg)
  const changes = document.blocks.flatMap(({ part, text }, block): ChangeToMake[] => {
    if (part !== 'body' || block % 3 !== 0 || text.length < 8) return []
    const at = { block, start: Math.floor(text.length / 4), end: Math.ceil((text.length * 3) / 4) }
    return [{ kind: 'replace', finding: `T-${block}`, at, text: 'other <words> & [blanks]' }]
  })
  const { package: changed, notMade } = addTrackedChanges(pkg, document, sourceMap, changes, {
    author: suggester,
    date: `${asAt}T12:00:00Z`,
  })
  const refused = new Set(notMade.map(({ change }) => change))
  const made = changes.filter(change => !refused.has(change))
  return { document, exported: packageBytes(changed), notMade: notMade.map(({ because }) => because), made }
}
