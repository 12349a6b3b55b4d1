import { ProgressBar } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import { requirementLabels } from '../../engine/labels/requirement-verdicts.ts'
import { wordingLabels } from '../../engine/labels/wording-verdicts.ts'
import type { ChangeOfFinding, WouldChange } from '../../host/bridge/contract/workshop.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { reviewLink } from '../ui/use-route.ts'

/** Looking through the documents for what other rules would change. */
export interface Looking {
  readonly done: { readonly done: number; readonly of: number } | undefined
  readonly result: WouldChange | undefined
  readonly error: string | undefined
}

/** Looks through the documents as `look` asks the host, once; stops when what shows it is closed. */
export function useWouldChange(look: (job: string) => Promise<WouldChange>): Looking {
  const host = useHost()
  const [job] = useState(() => crypto.randomUUID())
  const [done, setDone] = useState<Looking['done']>()
  const [result, setResult] = useState<WouldChange>()
  const [error, setError] = useState<string>()
  useHostEvents(event => {
    if (event.kind === 'trying-rules' && event.job === job) setDone(event)
  })
  useEffect(() => {
    look(job).then(setResult, failure => setError(sentenceOf(failure)))
    return () => {
      host.stopTrying({ job }).catch(() => {})
    }
    // What was asked when it was opened.
  }, [host, job])
  return { done, result, error }
}

/** How far the look through the documents is, and what would change in each. */
export function WouldChangeShown({ looking: { done, result, error } }: { readonly looking: Looking }) {
  if (error !== undefined) return <p className="as-written">{error}</p>
  if (result) return <Result result={result} />
  return (
    <>
      <p role="status">{done ? `${done.done} of ${counted(done.of, 'document')} read` : 'Reading your documents'}</p>
      <ProgressBar aria-label="Documents read" {...(done ? { value: done.done, max: Math.max(1, done.of) } : {})} />
    </>
  )
}

function Result({ result }: { readonly result: WouldChange }) {
  const { documents, changed } = result
  const all = changed.flatMap(({ changes }) => changes)
  const decided = all.filter(one => one.decided !== undefined).length
  if (all.length === 0) return <p role="status">Nothing would change in your {counted(documents, 'document')}.</p>
  const count = (change: ChangeOfFinding['change']) => all.filter(one => one.change === change).length
  return (
    <>
      <p role="status">
        In {changed.length} of {counted(documents, 'document')}: {counted(count('appears'), 'finding')} would appear,{' '}
        {count('vanishes')} would go and {count('verdict')} would get another verdict.
        {decided === 0
          ? ' None of them has a decision.'
          : ` ${counted(decided, 'of them has', 'of them have')} a decision, which is kept.`}
      </p>
      {changed.map(({ document, name, changes }) => (
        <section key={document} className="would-change">
          <h3>
            <a href={reviewLink({ document })}>{name}</a>
          </h3>
          <ul>
            {changes.map((change, i) => (
              <li key={i}>
                <Change change={change} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function Change({ change }: { readonly change: ChangeOfFinding }) {
  const { rule, name, passages, places, decided } = change
  return (
    <>
      <span className="quiet">{rule}</span> {name}: <strong>{sentenceOfChange(change)}</strong>
      {decided === undefined ? null : <> It is decided: {decisionLabels[decided]}.</>}
      {passages.map((quote, i) => (
        <div key={i}>
          <q>{quote}</q>
        </div>
      ))}
      {places > passages.length ? <div className="quiet">and {places - passages.length} more places</div> : null}
    </>
  )
}

function sentenceOfChange({ change, before, after }: ChangeOfFinding): string {
  const was = before === undefined ? '' : wordOf(before)
  const is = after === undefined ? '' : wordOf(after)
  if (change === 'appears') return `appears as ${is}.`
  return change === 'vanishes' ? `goes; it was ${was}.` : `${was} becomes ${is}.`
}

function wordOf(verdict: NonNullable<ChangeOfFinding['before']>): string {
  const label = { ...requirementLabels, ...wordingLabels }[verdict]
  return `${label.shape} ${label.word}`
}
