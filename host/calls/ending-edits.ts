import type { CallName, Host } from '../bridge/contract.ts'
import type { HostContext } from './context.ts'
import { endEdit } from './plan-edit.ts'

/** What shows the trail, takes the workspace with it or changes what an edit of the plan is about. */
const calls = [
  'trail',
  'takePlan',
  'deleteDocument',
  'deleteForGood',
  'shareFile',
  'shareTo',
  'lookInto',
  'restoreWorkspace',
  'goBack',
] as const satisfies readonly CallName[]

/** The same host, of which these calls first end the edit of the plan that goes on. */
export function endingEdits(host: Host, context: HostContext): Host {
  const ending = calls.map(name => {
    const call = host[name] as (request: unknown) => Promise<unknown>
    return [
      name,
      async (request: unknown) => {
        endEdit(context)
        return call(request)
      },
    ]
  })
  return { ...host, ...Object.fromEntries(ending) }
}
