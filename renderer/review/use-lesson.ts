import { useCallback, useEffect, useState } from 'react'
import type { DecisionSummary } from '../../host/bridge/contract/documents.ts'
import type { Tab } from '../findings/entries.ts'
import type { ListState } from '../findings/list-state.ts'
import type { Step } from './lesson.ts'

/** Which steps of the lesson are done: most can be told from what the screen shows; `did` reports the others. */
export function useLesson(
  { tab, chosen }: Pick<ListState, 'tab' | 'chosen'>,
  summary: DecisionSummary | undefined,
): { readonly done: ReadonlySet<Step>; readonly did: (step: Step) => void } {
  const [done, setDone] = useState<ReadonlySet<Step>>(new Set())
  const did = useCallback(
    (step: Step) => setDone(before => (before.has(step) ? before : new Set([...before, step]))),
    [],
  )
  const shown: Partial<Record<Tab, Step>> = { gaps: 'gap', language: 'language' }
  const step = chosen === undefined ? undefined : shown[tab]
  const states = summary?.decisions.map(d => d.state) ?? []
  const accepted = states.includes('accepted')
  const dismissed = states.includes('dismissed')
  const undone = summary?.redo !== undefined
  useEffect(() => {
    if (step) did(step)
    if (accepted) did('accept')
    if (dismissed) did('dismiss')
    if (undone) did('undo')
  }, [step, accepted, dismissed, undone, did])
  return { done, did }
}
