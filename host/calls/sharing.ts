import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../engine/errors.ts'
import type { BroughtDocument, SharedContents, ShareRequest, SharingCalls } from '../bridge/contract/sharing.ts'
import { writeResult } from '../files/result-files.ts'
import type { IncomingDocument } from '../sharing/incoming.ts'
import { fewestCharacters } from '../sharing/keys.ts'
import { documentWithVersion, type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { addIncoming } from './add-incoming.ts'
import { addNewer } from './add-newer.ts'
import { agreements } from './agreement.ts'
import type { HostContext } from './context.ts'
import { type IncomingRules, noteRules } from './incoming-rules.ts'
import { mergeIncoming } from './merge-incoming.ts'
import { decisionSummaryOf } from './open-document.ts'
import { type OpenedFile, receivedFiles } from './received.ts'
import { lostByRestoring, restoreFrom } from './restoring.ts'
import { bringBackOriginal } from './retention.ts'
import { settlingCalls } from './settle.ts'
import type { SharingMeans } from './sharing-means.ts'

/** The calls that share reviews in a file and bring them in. */
export function sharingCalls(context: HostContext, means: SharingMeans): SharingCalls {
  const { db } = context
  const received = receivedFiles(means.spool, context.pool)
  return {
    async shareFile(request) {
      const bytes = await made(context, means, request)
      // As one text the page could not take more.
      if (!means.desktop && bytes.length > mostInBrowser) throw new UserError('too-large', tooLargeForBrowser)
      return { name: nameOf(context, request), mediaType, bytes }
    },
    async shareTo({ folder, replace, ...request }) {
      if (!means.desktop) {
        throw new UserError('not-writable', 'In a browser, the file is downloaded. Choose the folder in the browser.')
      }
      const path = join(folder, nameOf(context, request))
      if (!replace && existsSync(path)) {
        throw new UserError('exists', `${path} would be overwritten. Nothing was written. Choose another folder.`)
      }
      await writeResult(path, await made(context, means, request))
      return { path }
    },
    receiveShared: async ({ bytes, upload }) => ({ upload: await received.add(bytes, upload) }),
    lookInto: async request => contentsOf(context, await received.open(request)),
    bringIn: async request => bringIn(context, await received.open(request)),
    ...settlingCalls(context),
    agreement: async ({ document }) => {
      if (document !== undefined) storedDocument(db, document)
      return agreements(context, document)
    },
    restoreWorkspace: async request => restoreFrom(context, means, await received.open(request), request),
  }
}

const mediaType = 'application/octet-stream'
const mostInBrowser = 300_000_000
const tooLargeForBrowser =
  'The file is too large for a browser. Share fewer documents at a time, or make the file in the desktop app.'

async function made(
  context: HostContext,
  { workspace, spool }: SharingMeans,
  { documents, passphrase }: ShareRequest,
): Promise<Uint8Array> {
  if (passphrase !== undefined && passphrase.length < fewestCharacters) {
    throw new UserError(
      'bad-argument',
      `The passphrase has fewer than ${fewestCharacters} characters. Choose a longer one, such as four words.`,
    )
  }
  for (const id of documents ?? []) storedDocument(context.db, id)
  const [plain, sealed] = [spool.fresh('.sqlite'), spool.fresh('.evenhand')]
  try {
    await context.pool.share({
      workspace,
      plain,
      sealed,
      about: { whole: documents === undefined, madeAt: context.now() },
      ...(documents ? { documents } : {}),
      ...(passphrase === undefined ? {} : { passphrase }),
    })
    return await readFile(sealed)
  } finally {
    await rm(sealed, { force: true })
  }
}

/** What the file is called: as its one document, else by what it is and its day. */
function nameOf({ db, now }: HostContext, { documents }: ShareRequest): string {
  const day = now().slice(0, 10)
  const [only, second] = documents ?? []
  if (documents === undefined) return `Evenhand backup ${day}.evenhand`
  if (only === undefined || second !== undefined) return `Evenhand reviews ${day}.evenhand`
  const name = storedDocument(db, only)
    .name.replace(/[<>:"/\\|?*\p{Cc}\p{Bidi_Control}]/gu, '_')
    .slice(0, 100)
  return `${name} ${day}.evenhand`
}

function contentsOf(context: HostContext, opened: OpenedFile): SharedContents {
  const { whole, madeAt, by, documents } = opened.summary
  const losing = whole ? lostByRestoring(context, opened) : undefined
  return {
    whole,
    madeAt,
    by,
    documents: documents.map(({ id, name, decisions, versions }) => ({
      name,
      version: versions.at(-1)?.number ?? 0,
      decisions,
      here: sameHere(context, { id, versions }) !== undefined,
    })),
    ...(losing === undefined ? {} : { losing }),
  }
}

/** The document of the library that one in a file is: with its id and one of its versions, else with the latest version that is here. */
function sameHere(
  { db }: HostContext,
  { id, versions }: { readonly id: string; readonly versions: readonly { readonly sha256: string }[] },
): StoredDocument | undefined {
  const latestFirst = versions.toReversed()
  for (const named of [id, undefined]) {
    for (const { sha256 } of latestFirst) {
      const found = documentWithVersion(db, sha256, named)
      if (found) return found
    }
  }
  return undefined
}

/** Brings every document of a file in, one after the other, each in a transaction of its own. */
async function bringIn(context: HostContext, { plain, summary }: OpenedFile): Promise<readonly BroughtDocument[]> {
  const { db, pool, emit, closing } = context
  const rules: IncomingRules = new Map()
  const brought: BroughtDocument[] = []
  for (const { id } of summary.documents) {
    if (closing.aborted) break
    const task = { plain, document: id, known: [...rules.keys()], rulesKey: context.rulesKey }
    const { document, rules: came } = await pool.sharedDocument(task)
    noteRules(context, rules, came)
    const one = await bringInOne(context, document, rules, summary.by)
    brought.push(one)
    if (one.kind === 'version') emit({ kind: 'review-changed', document: one.document })
    if (one.kind === 'merged') {
      emit({ kind: 'decisions-changed', summary: decisionSummaryOf(db, storedDocument(db, one.document)) })
    }
  }
  if (brought.some(({ kind }) => kind !== 'unchanged')) emit({ kind: 'library-changed' })
  return brought
}

async function bringInOne(
  context: HostContext,
  incoming: IncomingDocument,
  rules: IncomingRules,
  by: string,
): Promise<BroughtDocument> {
  const here = sameHere(context, incoming)
  if (!here) {
    const document = addIncoming(context, incoming, rules, by)
    const { name } = storedDocument(context.db, document)
    const taken = incoming.decisions.filter(({ lost }) => lost === undefined).length
    return { document, name, kind: 'added', taken, same: 0, conflicts: 0, lost: 0 }
  }
  for (const { sha256, bytes } of incoming.versions) bringBackOriginal(context, sha256, bytes)
  const { added, note } = await addNewer(context, here.id, incoming, { rules, by })
  const { changed, ...tally } = await mergeIncoming(context, here.id, incoming, by)
  return {
    document: here.id,
    name: here.name,
    kind: added > 0 ? 'version' : changed ? 'merged' : 'unchanged',
    ...tally,
    ...(note === undefined ? {} : { note }),
  }
}
