import { UserError } from '../engine/errors.ts'
import type { RulesCommand } from './rules/command.ts'

export const rulesHelp = `npm run rules -- check | trace [FILES] | catalogue | explain ID FILE
npm run rules -- new SET ID | try FILE | diff OLD NEW FOLDER | pack SET | add FILE

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
  new SET ID        add a rule to a set, with everything in its place and each text still to write
    --wordings, --requirements   make the set, if it is not there, of this kind
    --topic NAME    add the rule to this file of the set (default: rules)
  try FILE          try rules on a Word document: each statement in which they meet something and how it is read, what
                    they meet, and what comes of it
    --set NAME      only the rules of this set
    --type TYPE     read the document as this type, instead of detecting it
    --all           show the other statements too
  diff OLD NEW FOLDER   show which rules differ, and what that changes over the Word documents of a folder
  pack SET          write a set as one file to hand on, with its author, licence and changes
    --out DIR       into this folder (default: here)
    --force         replace the file
  add FILE          bring a packed set into the rules, if nothing in it is wrong and it clashes with nothing
    --replace       in the place of a set of that name, whose differences are shown

  --rules PATH      with check, try, new, pack and add: other rules than those of Evenhand. OLD, NEW, and PATH of check and try, are a
                    rules folder, the folder of one set, or a packed set: a set is put in the place of the one of its
                    name

Exit codes: 0 no problems, 1 problems, a recommendation that no rule serves, or a change, 2 the command could not run.
`

/** Each verb with how its command is read, which is done only where it is wanted. */
const commands: Readonly<Record<string, () => Promise<RulesCommand>>> = {
  check: async () => (await import('./rules/check.ts')).checkCommand,
  trace: async () => (await import('./rules/trace.ts')).traceCommand,
  catalogue: async () => (await import('./rules/catalogue.ts')).catalogueCommand,
  explain: async () => (await import('./rules/explain.ts')).explainCommand,
  new: async () => (await import('./rules/new.ts')).newCommand,
  try: async () => (await import('./rules/try.ts')).tryCommand,
  diff: async () => (await import('./rules/diff.ts')).diffCommand,
  pack: async () => (await import('./rules/pack.ts')).packCommand,
  add: async () => (await import('./rules/add.ts')).addCommand,
}

/** Runs one of the commands of `rulesHelp`. Throws UserError `bad-argument` for anything else. */
export const rulesCommand: RulesCommand = async (args, terminal, rulesFolder, cache) => {
  const [verb = '', ...rest] = args
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out.write(rulesHelp)
    return 0
  }
  const command = Object.hasOwn(commands, verb) ? commands[verb] : undefined
  if (command) {
    const run = await command()
    return await run(rest, terminal, rulesFolder, cache)
  }
  const names = Object.keys(commands).join(', ')
  throw new UserError(
    'bad-argument',
    `Give one of these commands after “rules”: ${names}. Add --help to see what each does.`,
  )
}
