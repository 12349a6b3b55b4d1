import { useState } from 'react'
import type { SharedFile } from '../state/use-shared-files.ts'
import { DialogFrame } from '../ui/dialog-frame.tsx'
import { BringInActions } from './bring-in-actions.tsx'
import { type Step, workOf } from './bring-in-steps.ts'
import { PassphraseField, useShown } from './passphrase-field.tsx'
import { StepShown } from './step-shown.tsx'
import { useBringIn } from './use-bring-in.ts'
import { WorkShown } from './work-shown.tsx'
import './sharing.css'

interface Properties {
  readonly from: SharedFile
  readonly close: () => void
}

/** Shows what is in a file that somebody shared, and brings it in or restores it when asked. Closing it stops what is going on. */
export function BringInDialog({ from, close }: Properties) {
  const { step, setStep, unlock, stop, bringIn, restore } = useBringIn(from)
  const [words, setWords] = useState('')
  const { shown, box } = useShown()
  const work = workOf(step)
  const leave = () => {
    // What is restored cannot be stopped, and ends by itself.
    if (step.kind === 'restoring') return
    if (work) stop()
    close()
  }
  const submit = step.kind === 'locked' ? { submit: () => (words === '' ? undefined : unlock(words)) } : {}
  return (
    <DialogFrame
      title={titleOf(step, from.name)}
      close={leave}
      className={step.kind === 'locked' ? 'form-fields' : 'plain-dialog sharing-dialog'}
      actions={<BringInActions key={step.kind} {...{ step, setStep, leave, stop, bringIn, restore }} />}
      {...(step.kind === 'shown' || step.kind === 'brought' ? { isRead: true } : {})}
      {...submit}
    >
      {work ? <WorkShown {...work} /> : null}
      {step.kind === 'locked' ? (
        <>
          <p>The file is encrypted. Enter the passphrase that its sender gave you.</p>
          <PassphraseField
            label="Passphrase"
            value={words}
            change={setWords}
            shown={shown}
            wrong={step.wrong}
            autoFocus
          />
          {box}
        </>
      ) : null}
      <StepShown step={step} close={close} />
    </DialogFrame>
  )
}

function titleOf(step: Step, name: string): string {
  if (step.kind === 'asked' || step.kind === 'restoring') return 'Restore this backup?'
  if (step.kind === 'restored') return 'The backup is restored'
  if (step.kind === 'brought') return `Brought in from ${name}`
  return step.kind === 'shown' ? `What is in ${name}` : `Open ${name}`
}
