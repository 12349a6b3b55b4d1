import { sharedPath } from '../helpers/corpus.ts'
import { newLines } from '../helpers/new-lines.ts'
import { hasProgram } from '../helpers/programs.ts'
import { schemaErrors } from '../helpers/schema-errors.ts'
import { bytesOf, type Found, type FurtherCheck, inBatches } from './further.ts'
import type { Outcome } from './outcome.ts'

/** The parts that comments change; the others are compared byte by byte. */
const changed = ['document', 'comments']

/** What is missing on this machine to check files against the schemas; undefined where nothing is. */
export function schemaLacks(): string | undefined {
  if (!hasProgram('xmllint')) return 'xmllint'
  return sharedPath('tools/strip-extensions.py') ? undefined : 'the schemas in ../shared'
}

/** Which annotated files have schema errors that the file had not. */
export const schemaFaults: FurtherCheck = async (outcomes, workers) => {
  const found = new Map<Outcome, Found>()
  await inBatches(outcomes, workers, async batch => {
    const after = await schemaErrors(bytesOf(batch, 'after'), changed)
    const wrong = batch.filter(({ path }) => (after.get(path) ?? []).length > 0)
    const before = await schemaErrors(bytesOf(wrong, 'before'), changed)
    for (const outcome of wrong) {
      const errors = newLines(before.get(outcome.path) ?? [], after.get(outcome.path) ?? [])
      if (errors.length > 0) found.set(outcome, { failure: `${errors.length} new: ${errors[0]}` })
      else found.set(outcome, { explained: 'files with schema errors of their own, and no others after the export' })
    }
  })
  return found
}
