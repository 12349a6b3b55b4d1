import { useSyncExternalStore } from 'react'

export type Page = 'library' | 'portfolio' | 'plan' | 'sharing' | 'review' | 'rules' | 'organisation'

/**
 * Where the reader is: a page, and in `review` a document, an earlier version of it and a finding to begin with. Kept in the address,
 * so that Back and a reload work.
 */
export interface Route {
  readonly page: Page
  readonly document?: string
  /** Absent for the latest. */
  readonly version?: number
  readonly finding?: string
  /** In the rules: the one that is shown. */
  readonly rule?: string
  /** In the plan: what to begin with. */
  readonly only?: 'overdue'
}

/** The route in the page's address; anything it does not know is the library. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(watchHash, () => location.hash)
  return readRoute(hash)
}

/** Reads a route from an address's fragment: "#/review/ID", "#/review/ID?version=1&finding=GRV-22", "#/rules". */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.split('?')
  const [, page, document] = /^#\/([a-z]+)(?:\/(.+))?$/.exec(path) ?? []
  if (page === 'review' && document !== undefined)
    return { page, document: decodeURIComponent(document), ...placeIn(query) }
  if (page === 'plan') return { page, ...(query === 'only=overdue' ? { only: 'overdue' } : {}) }
  if (page === 'rules' && document !== undefined)
    return { page, rule: decodeURIComponent(document), ...decisionIn(query) }
  if (page === 'portfolio' || page === 'sharing' || page === 'rules' || page === 'organisation') return { page }
  return { page: 'library' }
}

/** Goes to a page. */
export function goTo(route: Route): void {
  location.hash = pathOf(route)
}

/** The address of a document's review, for a link; with `finding` it opens there. */
export function reviewLink(place: { readonly document: string; readonly finding?: string }): string {
  return `#${pathOf({ page: 'review', ...place })}`
}

/** The address of a rule's page, for a link; with a finding that was decided it asks what the rule can learn from it. */
export function ruleLink(rule: string, decided?: Pick<Route, 'document' | 'finding'>): string {
  return `#${pathOf({ page: 'rules', rule, ...decided })}`
}

function pathOf({ page, document, rule, version, finding, only }: Route): string {
  const query = new URLSearchParams({
    ...(version === undefined ? {} : { version: String(version) }),
    ...(finding === undefined ? {} : { finding }),
    ...(only === undefined ? {} : { only }),
    ...(rule === undefined || document === undefined ? {} : { document }),
  }).toString()
  const about = rule ?? document
  const path = about === undefined ? `/${page}` : `/${page}/${encodeURIComponent(about)}`
  return query === '' ? path : `${path}?${query}`
}

function placeIn(query: string): Pick<Route, 'version' | 'finding'> {
  const values = new URLSearchParams(query)
  const version = Number(values.get('version') ?? '')
  const finding = values.get('finding')
  return {
    ...(Number.isInteger(version) && version > 0 ? { version } : {}),
    ...(finding === null ? {} : { finding }),
  }
}

function decisionIn(query: string): Pick<Route, 'document' | 'finding'> {
  const values = new URLSearchParams(query)
  const [document, finding] = [values.get('document'), values.get('finding')]
  return document === null || finding === null ? {} : { document, finding }
}

function watchHash(changed: () => void): () => void {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}
