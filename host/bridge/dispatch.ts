import { ownFault, UserError } from '../../engine/errors.ts'
import { accepts } from './contract/accepts.ts'
import type { CallName, Host, Result } from './contract.ts'

/**
 * Carries out a request from the app: checks that the call exists and that the request is valid, and turns a refusal into a code
 * and a message. Unexpected errors go to `log`; the app only gets a general message. Never rejects.
 */
export async function dispatch(
  host: Host,
  call: unknown,
  request: unknown,
  log: (fault: unknown) => void,
): Promise<Result<unknown>> {
  if (typeof call !== 'string' || !isCall(call)) {
    return refused('unknown-call', 'This version of Evenhand does not recognise the request. Reload the page.')
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
    return refused('fault', `${ownFault} Your decisions are safe. Try again, and report it if it happens again.`)
  }
}

function isCall(name: string): name is CallName {
  return Object.hasOwn(accepts, name)
}

function refused(code: (Result<unknown> & { ok: false })['error']['code'], message: string): Result<unknown> {
  return { ok: false, error: { code, message } }
}
