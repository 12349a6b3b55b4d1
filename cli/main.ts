import { ownFault, UserError } from '../engine/errors.ts'
import { shippedRules } from '../host/files/rule-files.ts'
import { reviewCommand } from './review.ts'
import { rulesCommand } from './rules.ts'
import { serveCommand } from './serve.ts'
import { printable, printableLines, type Terminal } from './terminal.ts'

const usage = `Evenhand reviews policies and programme plans for race equality and plain, fair language.

  npm start                                    open the app
  npm run serve                                open the app for a browser
  npm run review -- FILE|FOLDER… --out DIR     review Word documents (add --help for all options)
  npm run rules -- check | trace | catalogue   maintain the rules (add --help for what each does)
  npm run rules -- explain ID FILE             why a rule gives its result for a document
`

/**
 * Runs a command line with the rules of a folder. Gives the exit code: 0 nothing at or above the threshold, 1 findings, 2 could
 * not run, or not on everything. Never throws: a fault of the program's own is shown with where it happened.
 */
export async function main(
  args: readonly string[],
  terminal: Terminal,
  rulesFolder: string = shippedRules,
): Promise<number> {
  const [verb, ...rest] = args
  try {
    if (verb === 'review') return await reviewCommand(rest, terminal, rulesFolder)
    if (verb === 'start' || verb === 'serve') return await serveCommand(rest, terminal, rulesFolder, verb === 'start')
    if (verb === 'rules') return await rulesCommand(rest, terminal, rulesFolder)
    if (verb === '--help' || verb === '-h') {
      terminal.out.write(usage)
      return 0
    }
    terminal.err.write(verb === undefined ? usage : `There is no command “${printable(verb)}”.\n\n${usage}`)
  } catch (error) {
    if (error instanceof UserError) terminal.err.write(`${printableLines(error.message)}\n`)
    else terminal.err.write(`${ownFault} Please report it with these details:\n${said(error)}\n`)
  }
  return 2
}

function said(error: unknown): string {
  return printableLines(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
