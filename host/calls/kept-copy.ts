import { rm } from 'node:fs/promises'
import { UserError } from '../../engine/errors.ts'
import type { SharingCalls } from '../bridge/contract/sharing.ts'
import type { HostContext } from './context.ts'
import { copyOf, copyPath } from './keeping-copy.ts'
import { removed } from './make-shared.ts'
import { restoreFrom } from './restoring.ts'
import type { SharingMeans } from './sharing-means.ts'

/** The calls about the copy that is kept when a workspace is restored over. */
export function copyCalls(
  context: HostContext,
  means: SharingMeans,
): Pick<SharingCalls, 'keptCopy' | 'goBack' | 'deleteCopy'> {
  const { workspace, spool } = means
  return {
    keptCopy: async () => (await copyOf(workspace)) ?? null,
    async goBack() {
      if (!(await copyOf(workspace))) throw new UserError('not-found', 'There is no copy to go back to any more.')
      const plain = spool.fresh('.sqlite')
      try {
        const summary = await context.pool.openShared({ sealed: copyPath(workspace), plain }, context.closing)
        return await restoreFrom(context, means, { plain, summary }, { replace: true })
      } finally {
        await removed(plain)
      }
    },
    async deleteCopy() {
      await rm(copyPath(workspace), { force: true })
      return null
    },
  }
}
