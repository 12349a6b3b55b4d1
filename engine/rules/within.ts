import { type Problem, UserError } from '../errors.ts'

/**
 * Does work on the file of a rules folder with this path. Throws UserError `not-readable` where it is given up since it takes too long:
 * the host knows the time and the engine does not.
 */
export type Within = <Value>(path: string, work: () => Value) => Value

/** Work that may take as long as it does. */
export const withoutLimit: Within = (_, work) => work()

/** So many problems of one file are named. */
const mostNamed = 100

/**
 * Does work that collects the problems of one file and adds them to others: the first hundred, and how many more there are. Work that is
 * given up gives undefined, and why as the file's one problem.
 */
export function attempt<Value>(
  within: Within,
  file: string,
  problems: Problem[],
  work: (found: Problem[]) => Value,
): Value | undefined {
  const at = { file, line: 1, column: 1 }
  try {
    const found: Problem[] = []
    const value = within(file, () => work(found))
    problems.push(...found.slice(0, mostNamed))
    const more = found.length - mostNamed
    if (more > 0) problems.push({ ...at, message: `there are ${more} more problems in this file` })
    return value
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'not-readable') throw error
    problems.push({ ...at, message: error.message })
    return undefined
  }
}
