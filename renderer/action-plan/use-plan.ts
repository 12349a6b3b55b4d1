import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlannedTask } from '../../engine/action-plan/plan.ts'
import type { PlanView, PositionEntry, TaskEntry } from '../../host/bridge/contract/action-plan.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** What became of what was written last. */
export type Saved = 'saving' | 'saved'

/** The action plan, kept up to date, and ways to fill it in. */
export function usePlan() {
  const host = useHost()
  const [view, setView] = useState<PlanView>()
  const [error, setError] = useState<string>()
  const [saved, setSaved] = useState<Saved>()
  const [updating, setUpdating] = useState(false)
  const fail = useCallback((failure: unknown) => setError(sentenceOf(failure)), [])
  const reading = useRef(0)
  const read = useCallback(async () => {
    reading.current++
    await host.actionPlan({}).then(setView, fail)
    reading.current--
  }, [host, fail])
  useEffect(() => void read(), [read])
  const soon = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  useHostEvents(event => {
    const { kind } = event
    // One task was filled in: a plan of thousands need not be read again for it, unless what is being read may be older.
    if (event.kind === 'plan-changed' && event.task && reading.current === 0) {
      const { task } = event
      return setView(before => before && withTask(before, task))
    }
    if (kind !== 'plan-changed' && kind !== 'library-changed' && kind !== 'decisions-changed' && kind !== 'resync')
      return
    soon.current ??= window.setTimeout(() => {
      soon.current = undefined
      read()
    }, pause)
  })

  const open = useRef(0)
  /** Says that something is being saved until all of it is. */
  const saving = useCallback(
    async (work: () => Promise<unknown>) => {
      open.current++
      setSaved('saving')
      try {
        await work()
        open.current--
        if (open.current === 0) setSaved('saved')
        setError(undefined)
      } catch (failure) {
        open.current--
        setSaved(undefined)
        fail(failure)
        throw failure
      }
    },
    [fail],
  )
  const fillIn = useCallback((entry: TaskEntry) => saving(() => host.fillInTask(entry)), [host, saving])
  const answer = useCallback((entry: PositionEntry) => saving(() => host.answerRecommendation(entry)), [host, saving])
  const update = async () => {
    setUpdating(true)
    try {
      setView(await host.updatePlan({}))
      setError(undefined)
    } catch (failure) {
      fail(failure)
    }
    setUpdating(false)
  }
  return { view, error, setError, saved, fillIn, answer, update, updating }
}

/** How long news is gathered, in milliseconds. */
const pause = 200

function withTask(view: PlanView, task: PlannedTask): PlanView {
  return { ...view, plan: { ...view.plan, tasks: view.plan.tasks.map(one => (one.id === task.id ? task : one)) } }
}
