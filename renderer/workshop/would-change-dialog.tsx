import { Button, ProgressBar } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import { requirementLabels } from '../../engine/labels/requirement-verdicts.ts'
import { wordingLabels } from '../../engine/labels/wording-verdicts.ts'
import type { ChangeOfFinding, PieceName, WouldChange } from '../../host/bridge/contract/workshop.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { DialogFrame } from '../ui/dialog-frame.tsx'
import { reviewLink } from '../ui/use-route.ts'

interface Properties {
  /** The text that would be used; absent, if the piece would be taken out. */
  readonly piece: PieceName & { readonly set?: string; readonly text?: string }
  /** What is done when the reader agrees, and how the button says it. */
  readonly use: (() => void) | undefined
  readonly label: string
  readonly close: () => void
}

/** What would change in every document of the library, before it is so. It can be stopped at any time. */
export function WouldChangeDialog({ piece, use, label, close }: Properties) {
  const host = useHost()
  const [job] = useState(() => crypto.randomUUID())
  const [done, setDone] = useState<{ readonly done: number; readonly of: number }>()
  const [result, setResult] = useState<WouldChange>()
  const [error, setError] = useState<string>()
  useHostEvents(event => {
    if (event.kind === 'trying-rules' && event.job === job) setDone(event)
  })
  useEffect(() => {
    host.wouldChange({ ...piece, job }).then(setResult, failure => setError(sentenceOf(failure)))
    return () => {
      host.stopTrying({ job }).catch(() => {})
    }
    // The piece as it was when the dialog opened.
  }, [host, job])
  const working = result === undefined && error === undefined
  const actions = (
    <>
      <Button appearance={use && result ? 'secondary' : 'primary'} onClick={close} autoFocus>
        {working ? 'Stop' : 'Close'}
      </Button>
      {use && result ? (
        <Button
          appearance="primary"
          onClick={() => {
            close()
            use()
          }}
        >
          {label}
        </Button>
      ) : null}
    </>
  )
  return (
    <DialogFrame title="What would change" close={close} actions={actions} className="plain-dialog" isRead>
      {working ? (
        <>
          <p role="status">
            {done ? `${done.done} of ${counted(done.of, 'document')} read` : 'Reading your documents'}
          </p>
          <ProgressBar aria-label="Documents read" {...(done ? { value: done.done, max: Math.max(1, done.of) } : {})} />
        </>
      ) : null}
      {error === undefined ? null : <p className="as-written">{error}</p>}
      {result ? <Result result={result} /> : null}
    </DialogFrame>
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
