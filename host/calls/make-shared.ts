import { rm } from 'node:fs/promises'
import { UserError } from '../../engine/errors.ts'
import type { ShareRequest } from '../bridge/contract/sharing.ts'
import { fewestCharacters } from '../sharing/keys.ts'
import { storedDocument } from '../workspace/documents.ts'
import type { HostContext } from './context.ts'
import type { SharingMeans } from './sharing-means.ts'

/**
 * Makes a file of some documents or the whole workspace, has it used and removes it where it lies. Throws UserError `bad-argument`
 * for a passphrase that is too short, and `not-readable` where it was stopped.
 */
export async function withShared<Value>(
  context: HostContext,
  { workspace, spool }: SharingMeans,
  { documents, passphrase }: ShareRequest,
  stop: AbortSignal,
  use: (sealed: string) => Promise<Value>,
): Promise<Value> {
  if (passphrase !== undefined && passphrase.length < fewestCharacters) {
    throw new UserError(
      'bad-argument',
      `The passphrase has fewer than ${fewestCharacters} characters. Choose a longer one, such as four words.`,
    )
  }
  for (const id of documents ?? []) storedDocument(context.db, id)
  const [plain, sealed] = [spool.fresh('.sqlite'), spool.fresh('.evenhand')]
  const task = {
    workspace,
    plain,
    sealed,
    about: { whole: documents === undefined, madeAt: context.now() },
    ...(documents ? { documents } : {}),
    ...(passphrase === undefined ? {} : { passphrase }),
  }
  try {
    await context.pool.share(task, stop)
    return await use(sealed)
  } finally {
    // A worker that was stopped leaves what it was writing.
    for (const left of [sealed, plain, `${plain}-journal`]) await removed(left)
  }
}

/** Removes a file that a worker may have open still; what is left then goes when the program ends. */
export async function removed(path: string): Promise<void> {
  await rm(path, { force: true, maxRetries: 3 }).catch(() => {})
}

/** What the file is called: as its one document, else by what it is and its day. */
export function sharedName({ db, now }: HostContext, { documents }: ShareRequest): string {
  const day = now().slice(0, 10)
  const [only, second] = documents ?? []
  if (documents === undefined) return `Evenhand backup ${day}.evenhand`
  if (only === undefined || second !== undefined) return `Evenhand reviews ${day}.evenhand`
  const name = storedDocument(db, only)
    .name.replace(/[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/gu, '_')
    .slice(0, 100)
  return `${name} ${day}.evenhand`
}
