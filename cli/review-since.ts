import { basename, join, parse } from 'node:path'
import { compareFindings } from '../engine/compare/compare-findings.ts'
import { openPackage, packageBytes } from '../engine/docx/package.ts'
import { readSent } from '../engine/docx/sent.ts'
import { withoutChanges } from '../engine/docx/without-changes.ts'
import { UserError } from '../engine/errors.ts'
import { cameBackCounts, cameBackOf, cameBackStates } from '../engine/returned/came-back.ts'
import { cameBackLabels, cameBackNotices } from '../engine/returned/in-words.ts'
import { returnedFrom } from '../engine/returned/returned-file.ts'
import { type Comparison, newLabel, rowsOf } from '../engine/returned/write/comparison.ts'
import { comparisonCsv } from '../engine/returned/write/csv.ts'
import { comparisonHtml } from '../engine/returned/write/html.ts'
import { comparisonJson } from '../engine/returned/write/json.ts'
import { readInput } from '../host/files/read-input.ts'
import { checkResultFolder, existingResults, writeResult } from '../host/files/result-files.ts'
import { sha256Of } from '../host/files/sha256.ts'
import type { ReviewArguments } from './arguments.ts'
import { bookFor } from './compiled-rules.ts'
import { namingFile } from './naming-file.ts'
import { startReader } from './reader.ts'
import { type SentBefore, sentBefore } from './sent-before.ts'
import { table } from './table.ts'
import { printable, styled, type Terminal } from './terminal.ts'

const writers = { html: comparisonHtml, csv: comparisonCsv, json: comparisonJson } as const

/**
 * Compares a file with an earlier version of it, which best is the annotated one that was sent out, and writes what came back. Gives
 * the exit code: 0, or 2 where some rules could not be read. Throws UserError where a file or the results' folder cannot be used.
 */
export async function reviewSince(
  wanted: ReviewArguments & { readonly since: string },
  terminal: Terminal,
  folders: { readonly rules: string; readonly cache: string | undefined },
): Promise<number> {
  const [after = ''] = wanted.inputs
  const results = resultsOf(after, wanted)
  await checkWritable(
    results.map(({ path }) => path),
    wanted,
  )
  const loaded = await bookFor(wanted, folders, terminal.err)
  const reader = startReader(wanted, loaded, 2)
  try {
    const old = await namingFile(wanted.since, async path => {
      const bytes = await readInput(path)
      const pkg = openPackage(bytes)
      const sent = readSent(pkg)
      // What we proposed was not yet part of the text that was sent.
      const proposers = new Set(sent.changes.map(({ author }) => author))
      const asSent = proposers.size === 0 ? bytes : packageBytes(withoutChanges(pkg, proposers))
      return { bytes, sent, ...(await reader.read(asSent, basename(path))) }
    })
    const returned = await namingFile(after, async path => {
      const bytes = await readInput(path)
      return { sent: readSent(openPackage(bytes)), ...(await reader.read(bytes, basename(path))) }
    })
    const sent = sentBefore(old.sent, old.carried, sha256Of(old.bytes), returned.carried, returned.sent.changes)
    const comparison: Comparison = {
      before: basename(wanted.since),
      after: basename(after),
      cameBack: cameBackOf(returnedFrom(sent, returned), compareFindings(versionOf(old), versionOf(returned))),
      findings: new Map([...old.review.findings, ...returned.review.findings].map(one => [one.id, one])),
      rules: loaded.compiled.byId,
    }
    const encoder = new TextEncoder()
    for (const { path, write } of results) await writeResult(path, encoder.encode(write(comparison)))
    terminal.out.write(
      linesOf(
        comparison,
        sent,
        results.map(({ path }) => path),
        terminal,
      ),
    )
  } finally {
    await reader.close()
  }
  return loaded.sound ? 0 : 2
}

function versionOf({ document, review }: Awaited<ReturnType<ReturnType<typeof startReader>['read']>>) {
  return { document, findings: review.findings, outcomes: review.outcomes }
}

function resultsOf(after: string, { out, formats }: ReviewArguments) {
  const name = parse(after).name
  return (Object.keys(writers) as (keyof typeof writers)[])
    .filter(format => formats.includes(format))
    .map(format => ({ path: join(out ?? '.', `${name}.came-back.${format}`), write: writers[format] }))
}

async function checkWritable(paths: readonly string[], { out, force }: ReviewArguments): Promise<void> {
  if (out !== undefined) await checkResultFolder(out)
  const [first] = existingResults(paths)
  if (first === undefined || force) return
  throw new UserError(
    'exists',
    `${first} would be overwritten. Nothing was changed. Choose another folder with --out, or add --force.`,
  )
}

/** The counts, what to note, and each finding with its state, for the terminal. */
function linesOf(comparison: Comparison, sent: SentBefore, paths: readonly string[], { out }: Terminal): string {
  const { cameBack, before, after } = comparison
  const counts = cameBackCounts(cameBack)
  const tally = [
    ...cameBackStates.map(state => [cameBackLabels[state].name, String(counts[state])]),
    [newLabel, String(cameBack.opened.length)],
  ]
  const notes = [...sent.notes, ...cameBackNotices(cameBack)]
  const rows = rowsOf(comparison).flatMap(({ label, rule, title, quote, happened, replies }) => [
    `  ${label}: ${[rule, title].filter(part => part !== '').join(' ')}${quote === '' || title.includes(`“${quote}”`) ? '' : ` “${quote.slice(0, 80)}”`}`,
    ...[...happened, ...replies].map(line => `      ${line.replace(/\s+/g, ' ')}`),
  ])
  const others = cameBack.others.length === 0 ? [] : [`  Comments by other people: ${cameBack.others.length}`]
  return [
    styled(out, 'bold', printable(`${after}, compared with ${before}`)),
    ...table(['', 'findings'], tally),
    ...notes.map(note => `  Note: ${printable(note)}`),
    ...others,
    '',
    ...rows.map(printable),
    '',
    ...paths.map(path => styled(out, 'dim', `  → ${printable(path)}`)),
    '',
  ].join('\n')
}
