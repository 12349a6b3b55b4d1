import { ownFault, UserError } from '../../engine/errors.ts'
import type { Brought, BroughtDocument, SharedContents } from '../bridge/contract/sharing.ts'
import type { IncomingDocument } from '../sharing/incoming.ts'
import { documentWithVersion, hashesOf, type StoredDocument, storedDocument } from '../workspace/documents.ts'
import { workspaceFault } from '../workspace/faults.ts'
import { addIncoming } from './add-incoming.ts'
import { addNewer, newerThan } from './add-newer.ts'
import type { HostContext } from './context.ts'
import { type IncomingRules, noteRules } from './incoming-rules.ts'
import { mergeIncoming } from './merge-incoming.ts'
import { decisionSummaryOf } from './open-document.ts'
import type { OpenedFile } from './received.ts'
import { lostByRestoring } from './restoring.ts'
import { bringBackOriginal } from './retention.ts'

/** What an opened file holds, as a screen shows it. */
export function contentsOf(context: HostContext, opened: OpenedFile): SharedContents {
  const { whole, madeAt, by, documents } = opened.summary
  const losing = whole ? lostByRestoring(context, opened) : undefined
  return {
    whole,
    madeAt,
    by,
    documents: documents.map(({ id, name, decisions, versions }) => {
      const here = sameHere(context, { id, versions })
      return {
        name,
        version: versions.at(-1)?.number ?? 0,
        decisions,
        here: here !== undefined,
        newer: here ? newerThan([...hashesOf(context.db, here.id).values()], versions).newer.length : 0,
      }
    }),
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

/** Brings every document of a file in, one after the other, each in a transaction of its own, until it is told to stop. */
export async function bringIn(
  context: HostContext,
  { plain, summary }: OpenedFile,
  upload: string,
  stop: AbortSignal,
): Promise<Brought> {
  const { emit } = context
  const rules: IncomingRules = new Map()
  const documents: BroughtDocument[] = []
  const refused: { readonly name: string; readonly message: string }[] = []
  const of = summary.documents.length
  for (const { id, name } of summary.documents) {
    if (stop.aborted) break
    emit({ kind: 'bringing-in', upload, done: documents.length + refused.length, of })
    try {
      const task = { plain, document: id, known: [...rules.keys()], rulesKey: context.rulesKey }
      const { document, rules: came } = await context.pool.sharedDocument(task)
      noteRules(context, rules, came)
      const one = await bringInOne(context, document, rules, summary.by)
      documents.push(one)
      tellOf(context, one)
    } catch (fault) {
      const error = workspaceFault(fault, null) ?? fault
      if (!(error instanceof UserError)) context.log(error)
      const message =
        error instanceof UserError ? error.message : `${ownFault} Nothing of this document was brought in.`
      refused.push({ name, message })
    }
  }
  if (documents.some(({ kind }) => kind !== 'unchanged')) emit({ kind: 'library-changed' })
  return { documents, refused, left: of - documents.length - refused.length }
}

function tellOf({ db, emit }: HostContext, { kind, document }: BroughtDocument): void {
  if (kind === 'version') emit({ kind: 'review-changed', document })
  if (kind === 'merged')
    emit({ kind: 'decisions-changed', summary: decisionSummaryOf(db, storedDocument(db, document)) })
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
