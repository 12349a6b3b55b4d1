import { readFile } from 'node:fs/promises'
import { ownFault, UserError } from '../engine/errors.ts'
import { shippedRules } from '../host/files/rule-files.ts'
import { printable, printableLines, type Terminal } from './terminal.ts'

const usage = `Evenhand reviews policies and programme plans for race equality and plain, fair language.

  npm start                                    open the app
  npm run serve                                open the app for a browser
  npm run review -- FILE|FOLDER… --out DIR     review Word documents (add --help for all options)
  npm run portfolio -- FOLDER --out DIR        look at all documents of an organisation together
  npm run rules -- check | trace | catalogue   maintain the rules (add --help for what each does)
  npm run rules -- explain ID FILE             why a rule gives its result for a document
  npm run rules -- new | try | diff            make rules of your own, try them, see what they change
  npm run rules -- pack | add                  hand a rule set on, and bring one in

Add --version to any of them to see which Evenhand this is.
`

/** Where a command line finds the rules and keeps what can be made again; without `cache` nothing is kept. */
export interface Folders {
  readonly rules?: string
  readonly cache?: string | undefined
}

/**
 * Runs a command line. Gives the exit code: 0 nothing at or above the threshold, 1 findings, 2 could
 * not run, or not on everything. Never throws: a fault of the program's own is shown with where it happened.
 */
export async function main(
  args: readonly string[],
  terminal: Terminal,
  { rules = shippedRules, cache }: Folders = {},
): Promise<number> {
  const [verb, ...rest] = args
  try {
    if (args.includes('--version')) {
      const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'))
      terminal.out.write(`Evenhand ${version}\n`)
      return 0
    }
    // Each command is read only where it is wanted, so that a mistake is answered at once.
    if (verb === 'review') {
      const { reviewCommand } = await import('./review.ts')
      return await reviewCommand(rest, terminal, { rules, cache })
    }
    if (verb === 'portfolio') {
      const { portfolioCommand } = await import('./portfolio.ts')
      return await portfolioCommand(rest, terminal, { rules, cache })
    }
    if (verb === 'start' || verb === 'serve') {
      const { serveCommand } = await import('./serve.ts')
      return await serveCommand(rest, terminal, { rules, cache, desktop: verb === 'start' })
    }
    if (verb === 'rules') {
      const { rulesCommand } = await import('./rules.ts')
      return await rulesCommand(rest, terminal, rules, cache)
    }
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
