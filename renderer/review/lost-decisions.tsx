import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useState } from 'react'
import { counted, plural } from '../../engine/labels/counts.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import type { LostDecision } from '../../host/bridge/contract/documents.ts'
import type { Entry } from '../findings/entries.ts'
import { useReviewActions } from '../state/review-context.tsx'

const because: Record<LostDecision['because'], string> = {
  vanished: 'its words are gone',
  ambiguous: 'the words appear more than once, so the right place is unclear',
  changed: 'the verdict or the passage has changed',
  'not-flagged': 'the rule no longer flags this, or has been switched off',
}

interface Properties {
  readonly lost: readonly LostDecision[]
  /** The finding that is open, to which a decision can be moved. */
  readonly open: Entry | undefined
}

/** Decisions that no longer have a place in the document: listed, so that the reviewer decides, and never guessed. */
export function LostDecisions({ lost, open }: Properties) {
  const [listed, setListed] = useState(false)
  if (lost.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {counted(lost.length, 'decision has', 'decisions have')} lost {plural(lost.length, 'its', 'their')} place in
          this version.
        </MessageBarTitle>
        {listed ? (
          <ul className="lost">
            {lost.map(decision => (
              <LostLine key={decision.id} lost={decision} open={open} />
            ))}
            {open === undefined ? <li className="quiet">To move a decision, open the finding it belongs to.</li> : null}
          </ul>
        ) : null}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" aria-expanded={listed} onClick={() => setListed(!listed)}>
          {listed ? 'Hide them' : 'Show them'}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function LostLine({ lost, open }: { readonly lost: LostDecision; readonly open: Entry | undefined }) {
  const { discardLost, moveLost } = useReviewActions()
  const { rule, quote, decision, version } = lost
  return (
    <li>
      <strong>{rule}</strong> {quote === '' ? '' : `“${quote}”`}: {decisionLabels[decision.state]} in version {version};{' '}
      {because[lost.because]}.{' '}
      {open === undefined ? null : (
        <Button size="small" onClick={() => moveLost(lost, open.id)}>
          Move to this finding: {open.rule?.id ?? ''} {open.title}
        </Button>
      )}{' '}
      <Button size="small" onClick={() => discardLost(lost)}>
        Discard
      </Button>
    </li>
  )
}
