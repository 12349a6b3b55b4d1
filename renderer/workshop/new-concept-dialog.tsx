import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { newConcept } from '../../engine/authoring/edit/new-piece.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { goTo } from '../ui/use-route.ts'

/** Names a concept of the organisation's own, and begins it. */
export function NewConceptDialog({ close }: { readonly close: () => void }) {
  const host = useHost()
  const [name, setName] = useState('')
  const [error, setError] = useState<string>()
  const ready = /^[a-z][a-z0-9-]{0,59}$/.test(name)
  const submit = async () => {
    try {
      await host.keepDraft({ kind: 'concept', name, text: newConcept(name) })
      goTo({ page: 'workshop', piece: { kind: 'concept', name } })
      close()
    } catch (failure) {
      setError(sentenceOf(failure))
    }
  }
  return (
    <FormDialog title="New concept" submitLabel="Begin" submit={submit} ready={ready} close={close}>
      <p>A concept is a set of words that several rules share. Rules name it in angle brackets.</p>
      <Field
        label="Its name"
        hint="Small letters, digits and hyphens, such as care-home"
        {...(error === undefined ? {} : { validationMessage: error })}
      >
        <Input value={name} onChange={(_, data) => setName(data.value)} />
      </Field>
    </FormDialog>
  )
}
