import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useState } from 'react'
import type { LostDecision } from '../../host/bridge/contract/documents.ts'
import type { Entry } from '../findings/entries.ts'
import { stateWords } from '../findings/looks.ts'
import { counted } from '../ui/words.ts'

const because: Record<LostDecision['because'], string> = {
  vanished: 'its words are gone',
  ambiguous: 'its words stand several times, and nothing tells which was meant',
  changed: 'the verdict or its passage is another one now',
  'not-flagged': 'the rule no longer says it, or is switched off',
}

interface Properties {
  readonly lost: readonly LostDecision[]
  /** The finding that is open, to which a decision can be attached. */
  readonly open: Entry | undefined
  readonly letGo: (lost: LostDecision) => void
  readonly attach: (lost: LostDecision, to: Entry) => void
}

/** Decisions that no longer have a place in the document: listed, so that the reviewer decides anew, and never guessed at. */
export function LostDecisions({ lost, open, letGo, attach }: Properties) {
  const [listed, setListed] = useState(false)
  if (lost.length === 0) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{counted(lost.length, 'decision')} lost their place in this version.</MessageBarTitle>
        {listed ? (
          <ul className="lost">
            {lost.map(one => (
              <li key={one.id}>
                <strong>{one.rule}</strong> {one.quote === '' ? '' : `“${one.quote}”`}: {stateWords[one.decision.state]}{' '}
                in version {one.version}; {because[one.because]}.{' '}
                {open === undefined ? null : (
                  <Button size="small" onClick={() => attach(one, open)}>
                    Attach to {open.rule?.id ?? ''} {open.title}
                  </Button>
                )}{' '}
                <Button size="small" onClick={() => letGo(one)}>
                  Let it go
                </Button>
              </li>
            ))}
            {open === undefined ? (
              <li className="quiet">Open the finding that a decision belongs to, and it can be attached there.</li>
            ) : null}
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
