import type { DocumentSummary } from '../host/bridge/contract/documents.ts'
import type { MenuEntry } from './parts.ts'

const most = 10
const longest = 60

/** The most recently imported documents, newest first, as menu items. */
export function recentEntries(documents: readonly DocumentSummary[], open: (document: string) => void): MenuEntry[] {
  if (documents.length === 0) return [{ label: 'No documents yet', enabled: false }]
  return documents
    .toSorted((a, b) => (a.importedAt < b.importedAt ? 1 : a.importedAt > b.importedAt ? -1 : 0))
    .slice(0, most)
    .map(({ id, name }) => ({ label: labelOf(name), click: () => open(id) }))
}

/** A name as a menu shows it: shortened in the middle, because both the folder and the end distinguish names; `&` marks no key. */
function labelOf(name: string): string {
  const letters = [...name]
  const half = (longest - 1) / 2
  const short =
    letters.length <= longest
      ? name
      : `${letters.slice(0, Math.ceil(half)).join('')}…${letters.slice(-Math.floor(half)).join('')}`
  return short.replaceAll('&', '&&')
}
