import { UserError } from '../engine/errors.ts'
import { reviewCommand } from './review.ts'
import type { Terminal } from './terminal.ts'

const usage = `Evenhand reviews policies and programme plans for race equality and plain, fair language.

  npm run review -- FILE|FOLDER… --out DIR     review Word documents (add --help for all options)
`

/** Runs a command line. Gives the exit code: 0 nothing at or above the threshold, 1 findings, 2 could not run. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [verb, ...rest] = args
  try {
    if (verb === 'review') return await reviewCommand(rest, terminal)
    terminal.err.write(verb === undefined ? usage : `There is no command “${verb}”.\n\n${usage}`)
    return 2
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    terminal.err.write(`${error.message}\n`)
    return 2
  }
}
