import type { ShellCommand } from '../host/bridge/contract/shell.ts'
import type { HostEvent } from '../host/bridge/contract.ts'
import type { OpenHost } from '../host/host.ts'
import { menuTemplate } from './menu.ts'
import type { ElectronParts } from './parts.ts'
import { recentEntries } from './recent-documents.ts'

/** How long the library must be unchanged before the menu is updated, in milliseconds: a folder adds many documents. */
const quiet = 300

interface Kept {
  readonly choose: (command: ShellCommand) => void
  readonly platform: NodeJS.Platform
  readonly log: (fault: unknown) => void
  /** The host is closed: the library is not read any more. */
  readonly closing: AbortSignal
}

/** Sets the menu, and updates it with the current documents when the library changes. */
export async function keepMenu(
  Menu: ElectronParts['Menu'],
  { host, subscribe }: Pick<OpenHost, 'host' | 'subscribe'>,
  { choose, platform, log, closing }: Kept,
): Promise<void> {
  const set = async () => {
    const documents = await host.listDocuments({})
    const recent = recentEntries(documents, document => choose({ kind: 'open-document', document }))
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(choose, recent, platform)))
  }
  let timer: NodeJS.Timeout | undefined
  subscribe((event: HostEvent) => {
    if (event.kind !== 'library-changed' || closing.aborted) return
    clearTimeout(timer)
    timer = setTimeout(() => set().catch(log), quiet).unref()
  })
  closing.addEventListener('abort', () => clearTimeout(timer))
  await set()
}
