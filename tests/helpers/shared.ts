import type { hostOn } from './hosts.ts'

type Open = Awaited<ReturnType<typeof hostOn>>

/** The bytes of a file that a host makes of some documents, or of the whole workspace. */
export async function sharedBy(
  { host }: Open,
  documents?: readonly string[],
  passphrase?: string,
): Promise<Uint8Array> {
  const file = await host.shareFile({
    ...(documents ? { documents } : {}),
    ...(passphrase === undefined ? {} : { passphrase }),
  })
  return file.bytes
}

/** Sends a file to a host, as a page does, and gives its id. */
export async function sentTo({ host }: Open, bytes: Uint8Array, piece = bytes.length): Promise<string> {
  let upload: string | undefined
  for (let at = 0; at < bytes.length || upload === undefined; at += piece) {
    const part = bytes.slice(at, at + piece)
    upload = (await host.receiveShared({ bytes: part, ...(upload === undefined ? {} : { upload }) })).upload
  }
  return upload
}

/** Brings a file in and tells what became of its documents. */
export async function broughtInto(open: Open, bytes: Uint8Array, passphrase?: string) {
  const upload = await sentTo(open, bytes)
  const { documents } = await open.host.bringIn({ upload, ...(passphrase === undefined ? {} : { passphrase }) })
  return documents
}

/** A host of a reviewer who has said who they are. */
export async function reviewerOn(open: Promise<Open>, reviewer: string): Promise<Open> {
  const opened = await open
  await opened.host.setSettings({ reviewer })
  return opened
}

/** Everything that a screen shows of a library, without when it was opened. */
export async function everything({ host }: Open) {
  const documents = await host.listDocuments({})
  return Promise.all(
    documents.map(async ({ id }) => ({
      opened: await host.openDocument({ document: id }),
      history: await host.versionHistory({ document: id }),
      trail: await host.trail({ document: id }),
    })),
  )
}
