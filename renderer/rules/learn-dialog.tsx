import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useState } from 'react'
import type { DecidedPlace } from '../../host/bridge/contract/learning.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { firstWords, type LearnChoice, LearnChoices, wantedBy } from './learn-choices.tsx'
import { LearnProposal } from './learn-proposal.tsx'
import { useLearning } from './use-learning.ts'

interface Properties {
  readonly place: DecidedPlace
  readonly close: () => void
}

/** Makes a change of a rule from a decision: the reader chooses what it should learn, sees the change, and uses it or not. */
export function LearnDialog({ place, close }: Properties) {
  const { learn, proposal, error, busy, done, propose, use, back } = useLearning(place)
  const [chosen, choose] = useState<LearnChoice>()
  const choice = chosen ?? (learn && firstWords(learn))
  const nothing = proposal?.wanted.kind === 'text' && proposal.texts.length === 0
  return (
    <FormDialog
      title={learn ? `What ${learn.rule} can learn from this` : 'What the rule can learn from this'}
      submitLabel={proposal ? 'Use this change' : 'Show the change'}
      ready={!done && !nothing && choice !== undefined}
      busy={busy}
      done={done}
      submit={() => {
        if (proposal) use()
        else if (learn && choice) propose(wantedBy(learn, choice))
      }}
      close={close}
    >
      {error === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{error}</MessageBarBody>
        </MessageBar>
      )}
      {learn === undefined && error === undefined ? <Spinner label="Reading the decision" /> : null}
      {done ? (
        <p role="status">
          The change is used from now on. Documents that were reviewed before it are listed as out of date until they
          are reviewed again; every decision is kept.
        </p>
      ) : learn && proposal ? (
        <>
          <LearnProposal learn={learn} proposal={proposal} />
          <Button className="at-start" onClick={back}>
            Back
          </Button>
        </>
      ) : learn && choice ? (
        <LearnChoices learn={learn} choice={choice} choose={choose} />
      ) : null}
    </FormDialog>
  )
}
