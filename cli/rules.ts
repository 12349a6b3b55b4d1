import { UserError } from '../engine/errors.ts'
import type { RulesCommand } from './rules/command.ts'

export const rulesHelp = `npm run rules -- check | trace [FILES] | catalogue | explain ID FILE

  check             find mistakes in the rules: failing or too few examples, words that no example contains,
                    suggestions that another rule flags, wording that is not ready to paste, duplicates, missing
                    sources, texts that are too long
    --hints         also what is worth a look: concepts and members of them that no rule uses or no example says, and
                    prefixes that take words of another family
  trace [FILES]     list the rules that serve each recommendation of the review and for which documents; of Word documents
                    that are named, also where they say what it asks for
    --json          output the same as JSON
  catalogue         write all rules as readable pages (docs/rules) and their JSON Schema (rules/rule.schema.json)
  explain ID FILE   show why a rule gives its result for a Word document, sentence by sentence
    --text TEXT     explain it for these sentences instead of a file, with how each of them is read; \\n begins a line,
                    “- ” a list item, “# ” a heading, “| a | b |” a row of a table
    --type TYPE     review the document as this type, instead of detecting it

Exit codes: 0 no problems, 1 problems, or a recommendation that no rule serves, 2 the command could not run.
`

/** Each verb with how its command is read, which is done only where it is wanted. */
const commands: Readonly<Record<string, () => Promise<RulesCommand>>> = {
  check: async () => (await import('./rules/check.ts')).checkCommand,
  trace: async () => (await import('./rules/trace.ts')).traceCommand,
  catalogue: async () => (await import('./rules/catalogue.ts')).catalogueCommand,
  explain: async () => (await import('./rules/explain.ts')).explainCommand,
}

/** Runs `check`, `trace`, `catalogue` or `explain`. Throws UserError `bad-argument` for anything else. */
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
  throw new UserError(
    'bad-argument',
    `Give one of these commands after “rules”: ${names}. Add --help to see what each does.`,
  )
}
