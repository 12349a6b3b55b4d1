import { createContext, type ReactNode, use } from 'react'
import type { ListEvent, ListState } from './list-state.ts'

const ListContext = createContext<ListState | undefined>(undefined)
const DispatchContext = createContext<((event: ListEvent) => void) | undefined>(undefined)

interface Properties {
  readonly list: ListState
  readonly dispatch: (event: ListEvent) => void
  readonly children: ReactNode
}

/** Provides the state of the list of findings, and the way to change it. */
export function ListProvider({ list, dispatch, children }: Properties) {
  return (
    <DispatchContext value={dispatch}>
      <ListContext value={list}>{children}</ListContext>
    </DispatchContext>
  )
}

/** What the list of findings shows. */
export function useListState(): ListState {
  const list = use(ListContext)
  if (!list) throw new Error('used outside of ListProvider')
  return list
}

/** Changes what the list of findings shows. */
export function useListDispatch(): (event: ListEvent) => void {
  const dispatch = use(DispatchContext)
  if (!dispatch) throw new Error('used outside of ListProvider')
  return dispatch
}
