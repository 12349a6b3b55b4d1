import type { Terminal } from '../terminal.ts'

/** A subcommand of `rules`: takes the arguments after its name and returns the exit code. Throws UserError. */
export type RulesCommand = (
  args: readonly string[],
  terminal: Terminal,
  rulesFolder: string,
  cache?: string,
) => Promise<number>
