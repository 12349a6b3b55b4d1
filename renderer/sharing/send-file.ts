import type { Host } from '../../host/bridge/contract.ts'
import type { SharedFile } from '../state/use-shared-files.ts'

/** So many bytes are sent at a time. */
const piece = 8 * 2 ** 20

/** How far the sending of a file has come, in bytes. */
export interface Sent {
  readonly sent: number
  readonly of: number
}

/**
 * Sends a file to the host and returns its id there; undefined where it was stopped. Rejects with a sentence where it cannot be read or
 * taken.
 */
export async function sendFile(
  host: Host,
  from: SharedFile,
  stop: AbortSignal,
  tell: (sent: Sent) => void,
): Promise<string | undefined> {
  if ('path' in from) return (await host.receivePath({ path: from.path })).upload
  const { file } = from
  let upload: string | undefined
  for (let at = 0; at < file.size || upload === undefined; at += piece) {
    if (stop.aborted) return undefined
    const bytes = await bytesOf(file.slice(at, at + piece), from.name)
    upload = (await host.receiveShared({ bytes, ...(upload === undefined ? {} : { upload }) })).upload
    tell({ sent: Math.min(at + piece, file.size), of: file.size })
  }
  return upload
}

async function bytesOf(part: Blob, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await part.arrayBuffer())
  } catch {
    throw new Error(`“${name}” could not be read: it has been moved, deleted or locked. Choose it again.`)
  }
}
