import { rmSync, statSync } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { addDays } from 'date-fns/addDays'
import { UserError } from '../../engine/errors.ts'
import type { KeptCopy } from '../bridge/contract/sharing.ts'
import type { HostContext } from './context.ts'
import { withShared } from './make-shared.ts'
import type { SharingMeans } from './sharing-means.ts'

/** How many days the workspace is kept that another one was restored over. */
const keptDays = 30

/** Where the copy of a workspace is kept: an `.evenhand` file without a passphrase, for the same user account only. */
export function copyPath(workspace: string): string {
  return `${workspace}.before-restoring.evenhand`
}

/** The copy that is kept of what a workspace was before it was restored over, if there is one. */
export async function copyOf(workspace: string): Promise<KeptCopy | undefined> {
  const found = await stat(copyPath(workspace)).catch(() => undefined)
  if (!found?.isFile()) return undefined
  return { madeAt: found.mtime.toISOString(), keptUntil: addDays(found.mtime, keptDays).toISOString() }
}

/**
 * Keeps a copy of the workspace while something else is put in its place, and after. It takes the place of an earlier copy; where
 * the work fails that one is back. Throws UserError `not-writable`, before the work, where there is no room for it.
 */
export async function keepingCopy(context: HostContext, means: SharingMeans, work: () => Promise<void>): Promise<void> {
  const path = copyPath(means.workspace)
  const earlier = `${path}.earlier`
  await withShared(context, means, {}, context.closing, async sealed => {
    await rename(path, earlier).catch(() => {})
    await rename(sealed, path).catch(cause => {
      throw new UserError('not-writable', noCopy, { cause })
    })
  })
  try {
    await work()
  } catch (error) {
    await rm(path, { force: true })
    await rename(earlier, path).catch(() => {})
    throw error
  }
  await rm(earlier, { force: true })
}

/** Deletes a copy that was kept for thirty days. What fails is tried again next time. */
export function forgetCopy({ log, now }: HostContext, workspace: string): void {
  const path = copyPath(workspace)
  try {
    // An earlier one is there still where the program was killed while it restored.
    for (const one of [path, `${path}.earlier`]) {
      const found = statSync(one, { throwIfNoEntry: false })
      if (found && addDays(found.mtime, keptDays).toISOString() < now()) rmSync(one, { force: true })
    }
  } catch (fault) {
    log(fault)
  }
}

const noCopy =
  'A copy of the workspace as it is now could not be kept beside it, so nothing was restored. Everything is as it was. Check that its folder can be written to, and try again.'
