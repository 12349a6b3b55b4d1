import { Spinner } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { notAppliedLabels } from '../../engine/labels/not-applied.ts'
import { storyKinds, storyLabels } from '../../engine/labels/story-kinds.ts'
import { readingNotes } from '../../engine/review/reading.ts'
import type { ReviewScope } from '../../host/bridge/contract/documents.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { PlainDialog } from '../ui/plain-dialog.tsx'
import { questionWords } from '../ui/question-words.ts'

interface ScopeProperties {
  readonly id: string
  /** The name of the file. */
  readonly name: string
  readonly close: () => void
}

/** What was and was not checked: the parts that were read, what could not be read, and which rules were applied. */
export function ReviewScopeDialog({ id, name, close }: ScopeProperties) {
  const host = useHost()
  const [scope, setScope] = useState<ReviewScope>()
  const [error, setError] = useState<string>()
  useEffect(() => {
    host.reviewScope({ document: id }).then(setScope, failure => setError(sentenceOf(failure)))
  }, [host, id])
  return (
    <PlainDialog title="What was and was not checked" close={close}>
      {error ?? (scope ? null : <Spinner label="Opening" />)}
      {scope ? (
        <>
          <p className="quiet">{name}</p>
          <ReadAs scope={scope} />
          <Read scope={scope} />
          <RulesApplied scope={scope} />
          <RulesNotApplied scope={scope} />
        </>
      ) : null}
    </PlainDialog>
  )
}

interface Properties {
  readonly scope: ReviewScope
}

/** As what it was read: whether it could be judged, what it is about, whose law. */
function ReadAs({ scope: { reading } }: Properties) {
  if (!reading) return null
  return (
    <>
      <h3>Read as</h3>
      <ul>
        {readingNotes(reading).map(note => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}

function Read({ scope: { parts, warnings } }: Properties) {
  const read = storyKinds.flatMap(kind => {
    const count = parts[kind] ?? 0
    return count === 0 ? [] : [counted(count, ...storyLabels[kind].blocks)]
  })
  return (
    <>
      <h3>Read</h3>
      <p>{read.join(', ')}.</p>
      <h3>Not read, and other points to note</h3>
      {warnings.length === 0 ? (
        <p>Everything in the file was read.</p>
      ) : (
        <ul>
          {warnings.map(warning => (
            <li key={`${warning.kind}${warning.message}`}>{warning.message}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function RulesApplied({ scope: { sets, unanswered } }: Properties) {
  return (
    <>
      <h3>Rules applied</h3>
      <ul>
        {sets
          .filter(set => set.applied > 0)
          .map(set => (
            <li key={set.name}>
              {set.title} {set.version}: {set.applied} of {counted(set.rules, 'rule')}
            </li>
          ))}
      </ul>
      {unanswered.length === 0 ? null : (
        <p>Some rules need an answer about your organisation: {unanswered.map(questionWords).join('; ')}.</p>
      )}
    </>
  )
}

function RulesNotApplied({ scope: { notApplied, recorded } }: Properties) {
  return (
    <>
      <h3>Rules not applied</h3>
      {recorded ? null : (
        <p>
          An earlier version of Evenhand made this review and did not keep this list. Review the document again to see
          it.
        </p>
      )}
      {[...Map.groupBy(notApplied, rule => rule.because)].map(([reason, rules]) => (
        <details key={reason}>
          <summary>
            {notAppliedLabels[reason]}: {counted(rules.length, 'rule')}
          </summary>
          <ul>
            {rules.map(rule => (
              <li key={rule.rule}>
                {rule.rule} {rule.title}
                {rule.reason === undefined ? null : <span className="quiet"> {rule.reason}</span>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  )
}
