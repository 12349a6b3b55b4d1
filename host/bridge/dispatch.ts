import { UserError } from '../../engine/errors.ts'
import { accepts } from './contract/accepts.ts'
import type { CallName, Host, Result } from './contract.ts'

/**
 * Carries out a request from a screen: checks that the call exists and that its request fits, and turns what the host refuses into
 * a code and a sentence. A fault of ours is told to `log` and to the screen only in general. Never rejects.
 */
export async function dispatch(
  host: Host,
  call: unknown,
  request: unknown,
  log: (fault: unknown) => void,
): Promise<Result<unknown>> {
  if (typeof call !== 'string' || !isCall(call)) {
    return refused('unknown-call', 'This version of Evenhand does not know what the page asked for. Reload the page.')
  }
  const checked = accepts[call].safeParse(request)
  if (!checked.success) {
    const [issue] = checked.error.issues
    const where = issue?.path.join('.') ?? ''
    return refused('bad-request', `Evenhand could not use what the page sent (${call} ${where}). Reload the page.`)
  }
  try {
    const carryOut = host[call] as (request: unknown) => Promise<unknown>
    return { ok: true, value: await carryOut.call(host, checked.data) }
  } catch (error) {
    if (error instanceof UserError) return refused(error.code, error.message)
    log(error)
    return refused(
      'fault',
      'Evenhand failed at this, and the fault is its own. What you decided before is kept. Try again; if it fails again, report it.',
    )
  }
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(accepts, name)
}

function refused(code: (Result<unknown> & { ok: false })['error']['code'], message: string): Result<unknown> {
  return { ok: false, error: { code, message } }
}
