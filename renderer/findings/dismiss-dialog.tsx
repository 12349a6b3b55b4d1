import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { FormDialog } from '../ui/form-dialog.tsx'

/** Why reviewers dismiss what kind of finding. */
const reasons = {
  requirement: ['Covered in another document', 'Not needed here'],
  wording: ['The wording is intended and appropriate here', 'A name or a quotation', 'The rule has misread this'],
  reviewer: ['It has been settled', 'It was a misunderstanding'],
} as const
const other = 'other'

interface Properties {
  readonly title: string
  readonly about: string
  readonly kind: keyof typeof reasons
  readonly dismiss: (reason: string) => void
  readonly close: () => void
}

/** Asks why a finding is dismissed: the reason goes into the history and the report, so none is chosen until the reader does. */
export function DismissDialog({ title, about, kind, dismiss, close }: Properties) {
  const [reason, setReason] = useState('')
  const [more, setMore] = useState('')
  const whole = [reason === other ? '' : reason, more.trim()].filter(part => part !== '').join('. ')
  return (
    <FormDialog
      title={title}
      submitLabel="Dismiss"
      ready={reason !== '' && whole !== ''}
      submit={() => {
        dismiss(whole)
        close()
      }}
      close={close}
    >
      <p>{about}</p>
      {kind === 'requirement' ? (
        <p className="quiet">
          Does the document say it in other words? Then point to them with “This says it”, or select them on the page.
        </p>
      ) : null}
      <Field label="Why?">
        <RadioGroup value={reason} onChange={(_, data) => setReason(data.value)}>
          {reasons[kind].map(words => (
            <Radio key={words} value={words} label={words} />
          ))}
          <Radio value={other} label="Another reason (please say below)" />
        </RadioGroup>
      </Field>
      <Field
        label={reason === other ? 'Reason' : 'Anything to add'}
        required={reason === other}
        hint="It is kept with the decision and goes into the report."
      >
        <Textarea value={more} onChange={(_, data) => setMore(data.value)} resize="vertical" />
      </Field>
    </FormDialog>
  )
}
