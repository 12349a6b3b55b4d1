import { addComments, type CommentToAdd } from '../../engine/docx/comments.ts'
import { ownComments } from '../../engine/docx/own-comments.ts'
import { mainPart, openPackage, type Package, packageBytes } from '../../engine/docx/package.ts'
import { type ReadResult, readDocument } from '../../engine/docx/read.ts'
import { UserError, type UserErrorCode } from '../../engine/errors.ts'
import type { Report } from '../../engine/export/report.ts'
import { word } from '../../engine/export/word.ts'
import { commentsFor } from '../../engine/export/word-comments.ts'
import type { CompiledRules } from '../../engine/review/compiled-rules.ts'
import { reviewDocument } from '../../engine/review-document.ts'
import { readingView } from '../../host/reading-view/reading-view.ts'
import { allComments } from '../helpers/export-options.ts'
import { blockTexts, strangeTags } from '../helpers/pages.ts'
import { someIds } from '../helpers/report.ts'
import { type At, splicingFaults } from '../helpers/spliced.ts'
import type { Random } from './random.ts'

/** What came of a file: read and exported, or refused. `faults` is empty where the product did as it should. */
export interface Outcome {
  readonly outcome: 'accepted' | UserErrorCode | 'fault'
  readonly faults: readonly string[]
}

const asAt = '2026-11-24'
const options = allComments(asAt, { includeCovered: true })

/** Takes a file through all that the product does with it: open, read, review, view, export, read again. Never throws. */
export async function tryFile(bytes: Uint8Array, compiled: CompiledRules, random: Random): Promise<Outcome> {
  let reading: ReadResult
  let pkg: Package
  try {
    pkg = openPackage(bytes)
    reading = readDocument(pkg)
  } catch (error) {
    if (error instanceof UserError && error.message.length > 30) return { outcome: error.code, faults: [] }
    return { outcome: 'fault', faults: [signatureOf('reading', error)] }
  }
  let stage = 'review'
  try {
    const { document } = reading
    const report: Report = {
      ids: someIds,
      review: {
        file: 'f.docx',
        document,
        warnings: reading.warnings,
        ...reviewDocument(document, compiled, { asAt }),
        decisions: [],
      },
      rules: compiled.byId,
      ruleSets: compiled.sets,
      types: compiled.typeCues,
    }
    stage = 'view'
    const faults = viewFaults((await readingView(bytes, document)).html, reading)
    stage = 'export'
    const refused = refusalOf(() => faults.push(...exportFaults(bytes, pkg, reading, report, random)))
    return { outcome: faults.length > 0 ? 'fault' : (refused ?? 'accepted'), faults }
  } catch (error) {
    return { outcome: 'fault', faults: [signatureOf(stage, error)] }
  }
}

/** The code with which a file that was read is not written to. */
function refusalOf(work: () => void): UserErrorCode | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
}

function exportFaults(bytes: Uint8Array, pkg: Package, reading: ReadResult, report: Report, random: Random): string[] {
  const planned = commentsFor(report, options).map(({ at }) => settled(reading, at))
  const once = word.write(report, bytes, options)
  const exported = openPackage(once)
  const again = openPackage(word.write(report, once, options))
  const faults = splicingFaults(pkg, reading, exported, planned)
  if (ownComments(exported).length === planned.length && !sameText(exported, again)) faults.push('again: other marks')
  const spans = someSpans(reading, random)
  const comments = spans.map(
    (at, nth): CommentToAdd => ({ findings: [`F${nth}`], at, paragraphs: [{ runs: [{ text: 'x' }] }] }),
  )
  const { document, sourceMap } = reading
  const added = openPackage(packageBytes(addComments(pkg, document, sourceMap, comments, options).package))
  return [...faults, ...splicingFaults(pkg, reading, added, spans)]
}

/** Whether two packages have the same text, with the same marks in it. */
function sameText(a: Package, b: Package): boolean {
  const main = mainPart(a.parts) ?? ''
  return Buffer.compare(a.parts.get(main) ?? new Uint8Array(), b.parts.get(main) ?? new Uint8Array()) === 0
}

/** A comment on words outside the body stands on the whole of the block that hosts them. */
function settled({ document }: ReadResult, at: At): At {
  const block = document.blocks[at.block]
  if (block === undefined || block.part === 'body') return at
  const host = block.host ?? document.blocks.findIndex(({ part }) => part === 'body')
  return { block: host, start: 0, end: document.blocks[host]?.text.length ?? 0 }
}

function someSpans({ document }: ReadResult, { nat, pick }: Random): At[] {
  const body = document.blocks.flatMap(({ part, text }, block) => (part === 'body' ? [{ block, text }] : []))
  if (body.length === 0) return []
  return Array.from({ length: 12 }, () => {
    const { block, text } = pick(body)
    const a = wholePairs(text, nat(text.length))
    const b = wholePairs(text, nat(text.length + 1))
    const [start, end] = a < b ? [a, b] : [b, a]
    return start === end ? { block, start: 0, end: text.length } : { block, start, end }
  })
}

/** Findings stand on words: none begins or ends within a character of two units. */
function wholePairs(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1)) ? at - 1 : at
}

function viewFaults(html: string, { document }: ReadResult): string[] {
  const strange = strangeTags(html)
    .slice(0, 3)
    .map(tag => `view: ${tag}`)
  const shown = blockTexts(html)
  const wrong = document.blocks.findIndex(({ text }, at) => shown.get(at) !== text)
  return wrong < 0 ? strange : [...strange, 'view: the words are not the same']
}

/** What was thrown and where, without paths, so that the same fault is known again. */
function signatureOf(stage: string, error: unknown): string {
  if (!(error instanceof Error)) return `${stage}: threw ${typeof error}`
  const frames = [...(error.stack ?? '').matchAll(/at (?:async )?([\w.<>]+)[^\n]*?([\w.-]+\.(?:ts|m?js)):\d+/g)]
  const at = frames.slice(0, 2).map(([, name, file]) => `${name} in ${file}`)
  return `${stage}: ${error.name} ${error.message.slice(0, 80)} (${at.join(', ')})`
}
