import { useSyncExternalStore } from 'react'

export type Page = 'library' | 'review' | 'rules' | 'organisation'

/** Where the reader is: a page, and in `review` a document. Kept in the address, so that Back and a reload work. */
export interface Route {
  readonly page: Page
  readonly document?: string
}

/** The route in the page's address; anything it does not know is the library. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(watchHash, () => location.hash)
  return readRoute(hash)
}

/** Reads a route from an address's fragment: "#/review/ID", "#/rules". */
export function readRoute(hash: string): Route {
  const [, page, document] = /^#\/([a-z]+)(?:\/(.+))?$/.exec(hash) ?? []
  if (page === 'review' && document !== undefined) return { page, document: decodeURIComponent(document) }
  if (page === 'rules' || page === 'organisation') return { page }
  return { page: 'library' }
}

/** Goes to a page. */
export function goTo({ page, document }: Route): void {
  location.hash = document === undefined ? `/${page}` : `/${page}/${encodeURIComponent(document)}`
}

function watchHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
