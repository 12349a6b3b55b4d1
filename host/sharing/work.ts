import { rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { UserError } from '../../engine/errors.ts'
import type { PlainRules } from '../../engine/rules/load.ts'
import { sha256Of } from '../files/sha256.ts'
import { snapshotOf } from '../workspace/snapshots.ts'
import { damagedFile } from './header.ts'
import type { IncomingDocument, IncomingSnapshot, IncomingSummary } from './incoming.ts'
import { type AboutCopy, makeCopy } from './make-copy.ts'
import { orNoRoom } from './no-room.ts'
import { openCopy } from './open-copy.ts'
import { documentIn, snapshotIn, summaryOf } from './read-copy.ts'
import { seal, unseal } from './seal.ts'

/** A file to be made of a workspace. `plain` is a path for what is sealed, which is removed again. */
export interface ShareTask {
  readonly workspace: string
  readonly plain: string
  readonly sealed: string
  readonly about: AboutCopy
  readonly documents?: readonly string[]
  readonly passphrase?: string
}

/** A file to be opened, and the path for what is in it. */
export interface OpenTask {
  readonly sealed: string
  readonly plain: string
  readonly passphrase?: string
}

/** A document of an opened file to be read. Its rules come with it, but for those whose keys are known. */
export interface DocumentTask {
  readonly plain: string
  readonly document: string
  readonly known: readonly string[]
  /** The key of the rules in use here. */
  readonly rulesKey: string
}

/** Rules from a file: word for word those in use here, or others with the hash of their content. */
export type IncomingRules = 'own' | { readonly snapshot: IncomingSnapshot; readonly hash: string }

/** A document of an opened file with the rules of its reviews, by their keys in the file. */
export interface IncomingWithRules {
  readonly document: IncomingDocument
  readonly rules: ReadonlyMap<string, IncomingRules>
}

/** Makes a file to be shared. */
export async function share({ workspace, plain, sealed, about, documents, passphrase }: ShareTask): Promise<void> {
  try {
    makeCopy(workspace, plain, about, documents)
    await seal(plain, sealed, passphrase)
  } catch (error) {
    throw orNoRoom(error)
  } finally {
    await rm(plain, { force: true })
  }
}

/** Opens a file that came from somebody else and checks everything in it. Where it throws, nothing is left of what was in it. */
export async function openShared({ sealed, plain, passphrase }: OpenTask): Promise<IncomingSummary> {
  try {
    await unseal(sealed, plain, passphrase)
    const db = openCopy(plain)
    try {
      return orDamaged(() => summaryOf(db))
    } finally {
      db.close()
    }
  } catch (error) {
    await rm(plain, { force: true })
    throw orNoRoom(error)
  }
}

/** A document of a file that `openShared` has opened and checked. `own` are the rules in use here. */
export async function sharedDocument(
  { plain, document, known, rulesKey }: DocumentTask,
  own: PlainRules | undefined,
): Promise<IncomingWithRules> {
  const db = new DatabaseSync(plain, { readOnly: true })
  try {
    return orDamaged(() => {
      const read = documentIn(db, document)
      const keys = new Set(read.versions.flatMap(version => version.reviews.map(({ snapshot }) => snapshot)))
      const wanted = [...keys].filter(key => !known.includes(key))
      const rulesOf = (key: string): IncomingRules => {
        const snapshot = snapshotIn(db, key)
        if (own && key === rulesKey && isDeepStrictEqual(snapshot, JSON.parse(JSON.stringify(snapshotOf(own)))))
          return 'own'
        return { snapshot, hash: sha256Of(JSON.stringify(snapshot)) }
      }
      return { document: read, rules: new Map(wanted.map(key => [key, rulesOf(key)])) }
    })
  } finally {
    db.close()
  }
}

/** What cannot be read at all, such as JSON that is none, is damage too. */
function orDamaged<Value>(read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    throw error instanceof UserError ? error : damagedFile(error)
  }
}
