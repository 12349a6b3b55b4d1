import type { Finding } from '../../engine/review/finding.ts'
import type { IncomingDocument, IncomingVersion } from '../sharing/incoming.ts'
import { hashesOf, storedDocument } from '../workspace/documents.ts'
import { keepEarlierDecisions } from '../workspace/earlier-decisions.ts'
import { addIncomingVersion, senderOf } from './add-incoming.ts'
import { standingOf, withCarriedOver } from './carry-over.ts'
import type { HostContext } from './context.ts'
import type { IncomingRules } from './incoming-rules.ts'
import { addTrailLine } from './trail-line.ts'

/** What became of the versions in a file: how many were added, and a sentence where some could not be. */
export interface AddedVersions {
  readonly added: number
  readonly note?: string
}

/**
 * Adds the versions of a document that a file has beyond the latest one here, as an import of each would, and carries what was decided here
 * over to the last of them. Where the latest one here is not in the file, nothing is added: the document went on here otherwise.
 */
export async function addNewer(
  context: HostContext,
  id: string,
  incoming: IncomingDocument,
  { rules, by }: { readonly rules: IncomingRules; readonly by: string },
): Promise<AddedVersions> {
  const { db } = context
  const { newer, forked } = newerThan([...hashesOf(db, id).values()], incoming.versions)
  const last = newer.at(-1)
  const review = last?.reviews.at(-1)
  if (!last || !review) return forked === undefined ? { added: 0 } : { added: 0, note: wentOn(forked) }
  const before = storedDocument(db, id).version.row
  const about = () => (storedDocument(db, id).version.row === before ? id : undefined)
  const findings: readonly Finding[] = review.review.findings
  const to = { version: undefined, findings, text: () => JSON.stringify(last.content) }
  return withCarriedOver(context, about, to, keep => {
    // Another version was imported meanwhile.
    if (about() === undefined) return { added: 0, note: wentOn(last) }
    keepEarlierDecisions(db, before, standingOf(db, id))
    const rows = new Map(rowsHere(context, id, incoming))
    let row = before
    for (const version of newer) row = addIncomingVersion(context, id, version, { rules, rows })
    keep(id, row)
    const stored = storedDocument(db, id)
    addTrailLine(context, stored, { what: `Brought in version ${stored.version.number} from ${senderOf(by)}` })
    return { added: newer.length }
  })
}

/** The versions that come after the latest one here; where that is not among them, the latest of those that are not here. */
export function newerThan<Version extends { readonly sha256: string }>(
  here: readonly string[],
  versions: readonly Version[],
): { readonly newer: readonly Version[]; readonly forked: Version | undefined } {
  const at = versions.findLastIndex(({ sha256 }) => sha256 === here.at(-1))
  const newer = at < 0 ? [] : versions.slice(at + 1)
  return { newer, forked: at < 0 ? versions.findLast(({ sha256 }) => !here.includes(sha256)) : undefined }
}

/** The keys here of those versions in a file that are here too. */
function rowsHere({ db }: HostContext, id: string, { versions }: IncomingDocument): readonly [number, number][] {
  const here = [...hashesOf(db, id)]
  return versions.flatMap(({ row, sha256 }): [number, number][] => {
    const same = here.find(([, hash]) => hash === sha256)
    return same ? [[row, same[0]]] : []
  })
}

function wentOn({ number }: IncomingVersion): string {
  return `Version ${number} in the file was not added, because this document has other versions here since. Import its Word file if you need it.`
}
