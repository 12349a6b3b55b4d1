import { parseArgs } from 'node:util'
import { UserError } from '../../engine/errors.ts'

/** The arguments after a subcommand of `rules`. */
export interface RulesArguments {
  readonly words: readonly string[]
  readonly flags: ReadonlySet<string>
  readonly values: ReadonlyMap<string, string>
}

/** Parses the words and options after a subcommand. Throws UserError `bad-argument` for an unknown option or the wrong number of words. */
export function readRulesArguments(
  verb: string,
  args: readonly string[],
  takes: {
    readonly words?: readonly string[]
    /** Any number of words may come after those named. */
    readonly more?: true
    readonly flags?: readonly string[]
    readonly values?: readonly string[]
  },
): RulesArguments {
  const { words = [], more, flags = [], values = [] } = takes
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries([
      ...flags.map(name => [name, { type: 'boolean' }] as const),
      ...values.map(name => [name, { type: 'string' }] as const),
    ]),
  })
  const found = { words: [] as string[], flags: new Set<string>(), values: new Map<string, string>() }
  for (const token of tokens) {
    if (token.kind === 'positional') found.words.push(token.value)
    else if (token.kind === 'option') {
      if (flags.includes(token.name)) found.flags.add(token.name)
      else if (!values.includes(token.name)) throw bad(`“rules ${verb}” has no option “${token.rawName}”.`)
      else if (token.value === undefined || token.value === '') throw bad(`${token.rawName} needs a value after it.`)
      else found.values.set(token.name, token.value)
    }
  }
  if (found.words.length < words.length || (!more && found.words.length > words.length)) {
    const wanted = words.length === 0 ? 'no arguments other than options' : words.join(' and ')
    throw bad(`“rules ${verb}” takes ${wanted}.`)
  }
  return found
}

function bad(message: string): UserError {
  return new UserError('bad-argument', `${message} Use npm run rules -- --help to list the options.`)
}
