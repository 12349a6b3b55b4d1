import { Script } from 'node:vm'
import { UserError } from '../../engine/errors.ts'

const place = Symbol.for('evenhand.work')
/** Node can stop a script, with all that it calls, but not a function. */
const script = new Script("globalThis[Symbol.for('evenhand.work')]()")

/**
 * Does work that never waits and gives its value. Work that takes longer than so many milliseconds is stopped wherever it is: then throws
 * UserError `not-readable` with this sentence. It needs no worker, whose start takes as long as reviewing many documents.
 */
export function withinTime<Value>(milliseconds: number, tooSlow: string, work: () => Value): Value {
  const made: Value[] = []
  Reflect.set(globalThis, place, () => made.push(work()))
  try {
    script.runInThisContext({ timeout: milliseconds, displayErrors: false })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new UserError('not-readable', tooSlow, { cause: error })
    throw error
  } finally {
    Reflect.deleteProperty(globalThis, place)
  }
  return made[0] as Value
}
