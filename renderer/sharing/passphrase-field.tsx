import { Checkbox, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'

interface Properties {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
  readonly shown: boolean
  readonly hint?: string
  /** What is wrong with it. */
  readonly wrong?: string | undefined
  readonly autoFocus?: boolean
  /** It is made up now, rather than known. */
  readonly isNew?: boolean
}

/** A field for a passphrase, which is hidden unless it is to be shown. */
export function PassphraseField({ label, value, change, shown, hint, wrong, autoFocus, isNew }: Properties) {
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong === undefined ? {} : { validationMessage: wrong, validationState: 'error' as const })}
    >
      <Input
        type={shown ? 'text' : 'password'}
        value={value}
        autoFocus={autoFocus === true}
        autoComplete={isNew ? 'new-password' : 'off'}
        spellCheck={false}
        maxLength={1000}
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  )
}

/** Whether a passphrase is shown while it is typed, and the box to tick for that. */
export function useShown() {
  const [shown, setShown] = useState(false)
  const box = (
    <Checkbox label="Show the passphrase" checked={shown} onChange={(_, data) => setShown(data.checked === true)} />
  )
  return { shown, box }
}
