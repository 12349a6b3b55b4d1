import type { Tab } from './entries.ts'
import { type Filter, noFilter } from './filtering.ts'
import type { Grouping } from './grouping.ts'

/** What the list shows and which finding is open. */
export interface ListState {
  readonly tab: Tab
  readonly chosen: string | undefined
  readonly filter: Filter
  readonly filtering: boolean
  readonly grouping: Grouping
  /** Counts the choices made by key: after each the row of the chosen finding takes the focus. */
  readonly focus: number
  /** Cards show why their rules ask, for whom and on whose authority. */
  readonly unfolded: boolean
  /** What the reviewer is asked for: the reason to dismiss a finding, or a note on it. */
  readonly asked: { readonly what: 'reason' | 'note'; readonly entry: string } | undefined
}

export const firstList: ListState = {
  tab: 'gaps',
  chosen: undefined,
  filter: noFilter,
  filtering: false,
  grouping: 'first',
  focus: 0,
  unfolded: false,
  asked: undefined,
}

export type ListEvent =
  | { readonly kind: 'tab'; readonly tab: Tab }
  /** Chosen in the list itself, or from elsewhere: then the list turns to its tab and drops what would hide it. */
  | { readonly kind: 'choose'; readonly entry: string | undefined; readonly tab?: Tab }
  /** Chosen by key among the lines that are shown. */
  | { readonly kind: 'step'; readonly entry: string }
  | { readonly kind: 'query'; readonly query: string }
  | { readonly kind: 'filter'; readonly filter: Filter }
  | { readonly kind: 'filtering'; readonly open: boolean }
  | { readonly kind: 'unfolded'; readonly open: boolean }
  | { readonly kind: 'grouping'; readonly grouping: Grouping }
  | { readonly kind: 'ask'; readonly what: 'reason' | 'note'; readonly entry: string }
  | { readonly kind: 'answered' }

export function listAfter(list: ListState, event: ListEvent): ListState {
  switch (event.kind) {
    case 'tab':
      return { ...list, tab: event.tab, chosen: undefined, filter: { ...noFilter, query: list.filter.query } }
    case 'choose': {
      if (event.tab === undefined || event.tab === list.tab) return { ...list, chosen: event.entry }
      return { ...list, tab: event.tab, chosen: event.entry, filter: noFilter }
    }
    case 'step':
      return { ...list, chosen: event.entry, focus: list.focus + 1 }
    case 'query':
      return { ...list, filter: { ...list.filter, query: event.query } }
    case 'filter':
      return { ...list, filter: event.filter }
    case 'filtering':
      return { ...list, filtering: event.open }
    case 'unfolded':
      return { ...list, unfolded: event.open }
    case 'grouping':
      return { ...list, grouping: event.grouping }
    case 'ask':
      return { ...list, asked: { what: event.what, entry: event.entry } }
    case 'answered':
      return { ...list, asked: undefined }
    default:
      return event satisfies never
  }
}
