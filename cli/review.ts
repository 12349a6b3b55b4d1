import { formatISO } from 'date-fns/formatISO'
import { readReviewArguments, reviewHelp } from './arguments.ts'
import type { Terminal } from './terminal.ts'

/** `review`: reviews files and writes the results. Gives the exit code. Throws UserError where the command line or the rules cannot be read. */
export async function reviewCommand(
  args: readonly string[],
  terminal: Terminal,
  folders: { readonly rules: string; readonly cache: string | undefined },
): Promise<number> {
  const now = new Date()
  const wanted = readReviewArguments(args, formatISO(now, { representation: 'date' }))
  if (wanted === 'help') {
    const { documentTypesOf } = await import('../engine/rules/load.ts')
    const { readRuleFiles } = await import('../host/files/rule-files.ts')
    terminal.out.write(reviewHelp(documentTypesOf(await readRuleFiles(folders.rules))))
    return 0
  }
  const { since } = wanted
  if (since !== undefined) {
    const { reviewSince } = await import('./review-since.ts')
    return await reviewSince({ ...wanted, since }, terminal, folders)
  }
  // Read only now: a mistake in the command is answered without it.
  const { reviewFiles } = await import('./review-files.ts')
  return await reviewFiles(wanted, terminal, folders, now)
}
