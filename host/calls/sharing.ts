import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../engine/errors.ts'
import type { SharingCalls } from '../bridge/contract/sharing.ts'
import { writeResult } from '../files/result-files.ts'
import { storedDocument } from '../workspace/documents.ts'
import { agreements } from './agreement.ts'
import { bringIn, contentsOf } from './bring-in.ts'
import type { HostContext } from './context.ts'
import { copyCalls } from './kept-copy.ts'
import { sharedName, withShared } from './make-shared.ts'
import { receivedFiles } from './received.ts'
import { restoreFrom } from './restoring.ts'
import { settlingCalls } from './settle.ts'
import type { SharingMeans } from './sharing-means.ts'
import { stopping } from './stopping.ts'

/** The calls that share reviews in a file and bring them in. */
export function sharingCalls(context: HostContext, means: SharingMeans): SharingCalls {
  const { db } = context
  const received = receivedFiles(means.spool, context.pool)
  const { under, stop } = stopping(context.closing)
  return {
    async shareFile({ work, ...request }) {
      const bytes = await under(work, signal => withShared(context, means, request, signal, sealed => readFile(sealed)))
      // As one text the page could not take more.
      if (!means.desktop && bytes.length > mostInBrowser) throw new UserError('too-large', tooLargeForBrowser)
      return { name: sharedName(context, request), mediaType, bytes }
    },
    async shareTo({ folder, replace, work, ...request }) {
      if (!means.desktop) {
        throw new UserError('not-writable', 'In a browser, the file is downloaded. Choose the folder in the browser.')
      }
      const path = join(folder, sharedName(context, request))
      if (!replace && existsSync(path)) {
        throw new UserError('exists', `${path} would be overwritten. Nothing was written. Choose another folder.`)
      }
      await under(work, signal =>
        withShared(context, means, request, signal, async sealed => writeResult(path, await readFile(sealed))),
      )
      return { path }
    },
    receiveShared: async ({ bytes, upload }) => ({ upload: await received.add(bytes, upload) }),
    async receivePath({ path }) {
      if (!means.desktop) {
        throw new UserError('not-readable', 'In a browser, choose or drop the file. Its path is of no use here.')
      }
      return { upload: await received.addPath(path) }
    },
    async stopSharing({ work }) {
      stop(work)
      return null
    },
    lookInto: async request =>
      under(request.upload, async signal => contentsOf(context, await received.open(request, signal))),
    bringIn: async request =>
      under(request.upload, async signal =>
        bringIn(context, await received.open(request, signal), request.upload, signal),
      ),
    ...settlingCalls(context),
    agreement: async ({ document }) => {
      if (document !== undefined) storedDocument(db, document)
      return agreements(context, document)
    },
    restoreWorkspace: async request => {
      const opened = await under(request.upload, signal => received.open(request, signal))
      return restoreFrom(context, means, opened, request)
    },
    ...copyCalls(context, means),
  }
}

const mediaType = 'application/octet-stream'
const mostInBrowser = 300_000_000
const tooLargeForBrowser =
  'The file is too large for a browser. Share fewer documents at a time, or make the file in the desktop app.'
