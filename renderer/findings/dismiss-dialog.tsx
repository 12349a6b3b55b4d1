import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useFocusBack } from '../ui/use-focus-back.ts'

const reasons = [
  'Said elsewhere, in another document',
  'The words are meant and fit here',
  'A name or a quotation',
  'The rule has read it wrongly',
] as const

interface Properties {
  readonly title: string
  readonly about: string
  readonly dismiss: (reason: string) => void
  readonly close: () => void
}

/** Asks why a finding is dismissed: the reason goes into the trail and the report. */
export function DismissDialog({ title, about, dismiss, close }: Properties) {
  useFocusBack()
  const [reason, setReason] = useState<string>(reasons[0])
  const [more, setMore] = useState('')
  const whole = [reason === other ? '' : reason, more.trim()].filter(part => part !== '').join('. ')
  return (
    <Dialog open onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface>
        <form
          onSubmit={event => {
            event.preventDefault()
            if (whole === '') return
            dismiss(whole)
            close()
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <p>{about}</p>
              <Field label="Why?">
                <RadioGroup value={reason} onChange={(_, data) => setReason(data.value)}>
                  {reasons.map(words => (
                    <Radio key={words} value={words} label={words} />
                  ))}
                  <Radio value={other} label="Another reason, which I write below" />
                </RadioGroup>
              </Field>
              <Field
                label={reason === other ? 'Reason' : 'Anything to add'}
                required={reason === other}
                hint="It is kept with the decision and goes into the report."
              >
                <Textarea value={more} onChange={(_, data) => setMore(data.value)} resize="vertical" />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="secondary" onClick={close}>
                Cancel
              </Button>
              <Button appearance="primary" type="submit" disabled={whole === ''}>
                Dismiss
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

const other = 'other'
