import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Span } from '../../engine/document.ts'

interface Properties {
  readonly at: Span
  readonly add: (title: string, why: string) => void
  readonly close: () => void
}

/** Asks what the reviewer has found on the words that are selected. */
export function OwnDialog({ at, add, close }: Properties) {
  const [title, setTitle] = useState('')
  const [why, setWhy] = useState('')
  return (
    <Dialog open onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface>
        <form
          onSubmit={event => {
            event.preventDefault()
            if (title.trim() === '') return
            add(title.trim(), why.trim())
            close()
          }}
        >
          <DialogBody>
            <DialogTitle>Add a finding</DialogTitle>
            <DialogContent>
              <blockquote className="own-words">{at.quote}</blockquote>
              <Field label="What did you find?" required>
                <Input value={title} onChange={(_, data) => setTitle(data.value)} autoFocus />
              </Field>
              <Field label="Why it matters, or what to write instead">
                <Textarea value={why} onChange={(_, data) => setWhy(data.value)} resize="vertical" />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>Cancel</Button>
              <Button appearance="primary" type="submit" disabled={title.trim() === ''}>
                Add the finding
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
