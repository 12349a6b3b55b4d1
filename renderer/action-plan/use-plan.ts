import { useCallback, useEffect, useRef, useState } from 'react'
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
  const read = useCallback(() => {
    host.actionPlan({}).then(setView, fail)
  }, [host, fail])
  useEffect(read, [read])
  const soon = useRef<number>(undefined)
  useEffect(() => () => clearTimeout(soon.current), [])
  useHostEvents(({ kind }) => {
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
