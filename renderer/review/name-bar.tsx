import { Button, Input } from '@fluentui/react-components'
import { PersonRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Settings } from '../../host/bridge/contract/settings.ts'

/** Asks once for the reviewer's name, which signs decisions and comments. */
export function NameBar({ change }: { readonly change: (some: Partial<Settings>) => Promise<void> }) {
  const [name, setName] = useState('')
  return (
    <form
      className="lesson"
      aria-label="Your name"
      onSubmit={event => {
        event.preventDefault()
        if (name.trim() !== '') change({ reviewer: name.trim() })
      }}
    >
      <PersonRegular aria-hidden="true" />
      <p>Who is reviewing? Your name signs your decisions and the comments in Word.</p>
      <Input
        size="small"
        aria-label="Your name"
        placeholder="Your name"
        value={name}
        onChange={(_, data) => setName(data.value)}
      />
      <Button size="small" appearance="primary" type="submit" disabled={name.trim() === ''}>
        Save
      </Button>
      <Button size="small" appearance="subtle" onClick={() => change({ nameAsked: true })}>
        Not now
      </Button>
    </form>
  )
}
