import { metEverywhere, readEverywhere } from '../live/met-everywhere.ts'
import type { Lint } from './lint.ts'

/** Words to flag that one of the commonest words meets by itself. A part of a requirement may be such a word beside others. */
export const metByCommonWords: Lint = ({ loaded, compiled }) => {
  const read = readEverywhere(compiled)
  const wordings = compiled.rules.filter(({ kind }) => kind === 'wording')
  return wordings.flatMap(rule => metEverywhere(rule, read, loaded.problemAt))
}
