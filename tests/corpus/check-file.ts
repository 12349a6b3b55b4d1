import { readFile, writeFile } from 'node:fs/promises'
import { UserError } from '../../engine/errors.ts'
import { commentsFor } from '../../engine/export/word-comments.ts'
import { seeFile } from '../helpers/annotated.ts'
import { byteFaults } from '../helpers/byte-faults.ts'
import { anchorFaults, keptFaults } from '../helpers/comment-faults.ts'
import { readPlainly } from '../helpers/plain-reading.ts'
import { lookAt } from './look.ts'
import type { Column, Failure, Outcome } from './outcome.ts'
import { exportOptions, type Made, make } from './product.ts'
import { textFaults } from './text-faults.ts'

const noTime = { read: 0, review: 0, view: 0, export: 0 }

/**
 * Takes a file through the product and compares what comes of it with what other means find. The annotated file goes to `out`.
 * `made` is called when the product is done and the checks begin.
 */
export async function checkFile(path: string, out: string, made: () => void): Promise<Outcome> {
  const bytes = new Uint8Array(await readFile(path))
  const started = process.cpuUsage()
  const result = await make(bytes).catch((error: unknown) => error)
  const { user, system } = process.cpuUsage(started)
  const megabytes = process.resourceUsage().maxRSS / 1024
  made()
  const rest = { path, megabytes, seconds: (user + system) / 1e6, words: 0, explained: {} }
  if (result instanceof UserError) {
    const kinds = lookAt(bytes)
    const fits = kinds.includes(result.code)
    const failures = fits ? [] : [fault('refusal', `refused as ${result.code}, but it is ${kinds.join(' or ')}`)]
    return { ...rest, ms: noTime, refused: result.code, failures }
  }
  if (!isMade(result)) return { ...rest, ms: noTime, failures: [fault('crash', told(result))] }
  await writeFile(out, result.annotated)
  try {
    return { ...rest, ...compare(bytes, result, out), ms: result.ms }
  } catch (error) {
    return {
      ...rest,
      ms: result.ms,
      failures: [fault('text', `the independent reader cannot read it: ${told(error)}`)],
    }
  }
}

function compare(bytes: Uint8Array, { report, view, annotated }: Made, out: string) {
  const { document, warnings } = report.review
  const failures: Failure[] = []
  const fail = (column: Column, faults: readonly string[]) => {
    for (const what of faults) failures.push(fault(column, what))
  }
  const kinds = lookAt(bytes)
  if (!kinds.includes('docx')) fail('refusal', [`read, but it is ${kinds.join(' or ')}`])
  const [before, after] = [seeFile(bytes), seeFile(annotated)]
  const plain = readPlainly(before.package)
  fail('text', textFaults(document, warnings, plain))

  if (after.text !== before.text) fail('text after', ['the text of the annotated file is another'])
  const planned = commentsFor(report, exportOptions)
  fail('anchors', [...anchorFaults(before, after, document, planned), ...keptFaults(before, after)])
  const ids = new Set(after.comments.slice(before.comments.length).map(({ id }) => id))
  fail('bytes', byteFaults(before.package, after.package, ids))
  const plainView = view.blocks > 0 && view.faithful === 0
  return {
    failures,
    words: plain.words.length,
    explained: Object.fromEntries([
      ...[...plain.leftOut].map(([why, words]) => [`words ${why}`, words.length]),
      ...(plainView ? [['files shown plain, as mammoth cannot convert them', 1]] : []),
    ]),
    annotated: { path: out, added: planned.length, comments: after.comments.length },
  }
}

function fault(column: Column, what: string): Failure {
  return { column, what }
}

function isMade(result: unknown): result is Made {
  return typeof result === 'object' && result !== null && 'annotated' in result
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
