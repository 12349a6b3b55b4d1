import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

/** Keeps where the organisation stands now under a name. */
export function KeepRoundDialog({ close }: { readonly close: () => void }) {
  const host = useHost()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const keep = () => {
    setBusy(true)
    host.keepRound({ name: name.trim() }).then(close, failure => {
      setError(sentenceOf(failure))
      setBusy(false)
    })
  }
  return (
    <FormDialog
      title="Keep where you stand as a round"
      submitLabel="Keep"
      submit={keep}
      ready={name.trim() !== ''}
      busy={busy}
      close={close}
    >
      <p>
        Every review and decision is kept as it is today. Later you can look at this round again and see what has
        changed since.
      </p>
      <Field
        label="Name of the round"
        hint="Such as “Spring 2027”"
        {...(error === undefined ? {} : { validationMessage: error })}
      >
        <Input value={name} maxLength={100} onChange={(_, data) => setName(data.value)} />
      </Field>
    </FormDialog>
  )
}
