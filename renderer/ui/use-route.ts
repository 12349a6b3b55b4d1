import { useSyncExternalStore } from 'react'

export type Place = 'library' | 'review' | 'rules' | 'organisation'

/** Where the reader is: a place, and in `review` a document. Kept in the address, so that Back and a reload work. */
export interface Route {
  readonly place: Place
  readonly document?: string
}

/** The route in the page's address; anything it does not know is the library. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(watchHash, () => location.hash)
  return readRoute(hash)
}

/** Reads a route from an address's fragment: "#/review/ID", "#/rules". */
export function readRoute(hash: string): Route {
  const [, place, document] = /^#\/([a-z]+)(?:\/(.+))?$/.exec(hash) ?? []
  if (place === 'review' && document !== undefined) return { place, document: decodeURIComponent(document) }
  if (place === 'rules' || place === 'organisation') return { place }
  return { place: 'library' }
}

/** Goes to a place. */
export function goTo({ place, document }: Route): void {
  location.hash = document === undefined ? `/${place}` : `/${place}/${encodeURIComponent(document)}`
}

function watchHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
