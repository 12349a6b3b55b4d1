import { UserError } from '../engine/errors.ts'
import type { Terminal } from './terminal.ts'

export const rulesHelp = `npm run rules -- check | trace | catalogue | explain ID FILE

  check             look for mistakes in all rules: examples that fail or are too few, words that no example holds,
                    suggestions that another rule flags, wording that is not ready to paste, duplicates, missing
                    sources, texts that are too long
  trace             which rules serve each recommendation of the review, in which documents
    --json          the same as data for other programs
  catalogue         write all rules as pages to read (docs/rules) and their JSON Schema (rules/rule.schema.json)
  explain ID FILE   why a rule says what it says about a Word document, sentence by sentence
    --type TYPE     read the document as this type, instead of finding out

Exit code: 0 nothing is wrong, 1 problems, or a recommendation that no rule serves, 2 it could not run.
`

/** A verb of `rules`: takes what stands after it and gives the exit code. Throws UserError. */
export type RulesCommand = (args: readonly string[], terminal: Terminal, rulesFolder: string) => Promise<number>

/** Each verb with how its command is read, which is done only where it is wanted. */
const commands: Readonly<Record<string, () => Promise<RulesCommand>>> = {
  check: async () => (await import('./rules/check.ts')).checkCommand,
  trace: async () => (await import('./rules/trace.ts')).traceCommand,
  catalogue: async () => (await import('./rules/catalogue.ts')).catalogueCommand,
  explain: async () => (await import('./rules/explain.ts')).explainCommand,
}

/** Looks after the rules: `check`, `trace`, `catalogue`, `explain`. Throws UserError `bad-argument` for anything else. */
export const rulesCommand: RulesCommand = async (args, terminal, rulesFolder) => {
  const [verb = '', ...rest] = args
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out.write(rulesHelp)
    return 0
  }
  const command = Object.hasOwn(commands, verb) ? commands[verb] : undefined
  if (command) {
    const run = await command()
    return await run(rest, terminal, rulesFolder)
  }
  const names = Object.keys(commands).join(', ')
  throw new UserError('bad-argument', `Say after “rules” what to do: ${names}. Add --help to see what each does.`)
}
