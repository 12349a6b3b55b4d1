import type { ReactNode } from 'react'
import { longDate } from '../../engine/labels/dates.ts'
import type { Step } from './bring-in-steps.ts'
import { BroughtShown } from './brought-shown.tsx'
import { ContentsShown } from './contents-shown.tsx'

/** What a step of bringing in a file has to show, besides work that goes on and a passphrase. */
export function StepShown({ step, close }: { readonly step: Step; readonly close: () => void }): ReactNode {
  switch (step.kind) {
    case 'refused':
      return <p role="alert">{step.why}</p>
    case 'shown':
      return (
        <>
          <Failed error={step.error} />
          <ContentsShown contents={step.contents} />
        </>
      )
    case 'brought':
      return <BroughtShown brought={step.brought} close={close} />
    case 'asked':
      return (
        <>
          <Failed error={step.error} />
          <p>{step.contents.losing ?? 'Nothing in this workspace would be lost: the backup has all of it.'}</p>
          <p>
            The backup of {longDate(step.contents.madeAt)} takes its place: documents, decisions, rounds, the action
            plan and settings.
          </p>
          {step.contents.losing === undefined ? null : (
            <p>A copy of this workspace as it is now is kept for thirty days. Go back to it under Sharing.</p>
          )}
        </>
      )
    case 'restored':
      return (
        <p role="status">
          Everything is as it was on {longDate(step.contents.madeAt)}.
          {step.contents.losing === undefined
            ? ''
            : ' What was here before is kept for thirty days. Go back to it under Sharing.'}
        </p>
      )
    default:
      return null
  }
}

function Failed({ error }: { readonly error: string | undefined }) {
  return error === undefined ? null : <p role="alert">{error}</p>
}
