import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { DecisionSummary } from '../../host/bridge/contract/documents.ts'
import type { Tab } from '../findings/entries.ts'
import type { ListState } from '../findings/list-state.ts'
import { type Step, stepsIn } from './lesson.ts'

interface Options extends Pick<ListState, 'tab' | 'chosen'> {
  readonly summary: DecisionSummary | undefined
  /** Whether the lesson is shown. */
  readonly isOn: boolean
  /** The steps that were done before, and a way to keep those done now, so that the lesson goes on where it was left. */
  readonly kept: readonly string[]
  readonly keep: (steps: readonly string[]) => void
}

/** Which steps of the lesson are done: most can be told from what the screen shows; `did` reports the others. */
export function useLesson({ tab, chosen, summary, isOn, kept, keep }: Options): {
  readonly done: ReadonlySet<Step>
  readonly did: (step: Step) => void
} {
  const [now, setNow] = useState<ReadonlySet<Step>>(new Set())
  const done = useMemo(() => new Set([...stepsIn(kept), ...now]), [kept, now])
  const did = useCallback(
    (step: Step) => setNow(before => (before.has(step) ? before : new Set([...before, step]))),
    [],
  )
  const keepSteps = useEffectEvent((steps: readonly string[]) => keep(steps))
  useEffect(() => {
    if (isOn && done.size > stepsIn(kept).length) keepSteps([...done])
  }, [isOn, done, kept])
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
