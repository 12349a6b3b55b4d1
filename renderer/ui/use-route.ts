import { useSyncExternalStore } from 'react'
import type { PieceName } from '../../host/bridge/contract/workshop.ts'

export type Page = 'library' | 'portfolio' | 'plan' | 'sharing' | 'review' | 'rules' | 'workshop' | 'organisation'

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
  /** In the workshop: what is being written. */
  readonly piece?: PieceName
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
  if (page === 'workshop') return { page, ...pieceIn(document) }
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

function pathOf({ page, document, rule, piece, version, finding, only }: Route): string {
  if (piece) return `/${page}/${piece.kind}/${piece.name}`
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

/** What is written in the workshop: "rule/OUR-01". */
function pieceIn(path: string | undefined): Pick<Route, 'piece'> {
  const [, kind, name] = /^(rule|concept|set)\/([A-Za-z0-9-]+)$/.exec(path ?? '') ?? []
  return (kind === 'rule' || kind === 'concept' || kind === 'set') && name !== undefined
    ? { piece: { kind, name } }
    : {}
}

/** The address in which a rule or concept is made or changed, for a link. */
export function workshopLink({ kind, name }: PieceName): string {
  return `#${pathOf({ page: 'workshop', piece: { kind, name } })}`
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
