import { Button, Field, Textarea } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Review } from '../state/use-review.ts'
import { dateWords } from '../ui/words.ts'
import type { Entry } from './entries.ts'

/** A reviewer's note on a finding: shown where there is one, written on demand, saved by the button or Ctrl+Enter. */
export function NoteEditor({ entry, review }: { readonly entry: Entry; readonly review: Review }) {
  const note = entry.decision?.note
  const [draft, setDraft] = useState<string>()
  const box = useRef<HTMLDivElement>(null)
  const asked = review.noteAsked === entry.id
  const begin = () => setDraft(note ?? '')
  useEffect(() => {
    if (!asked) return
    setDraft(note ?? '')
    review.noteOpened()
  }, [asked, note, review])
  const writing = draft !== undefined
  useEffect(() => {
    if (writing) box.current?.querySelector('textarea')?.focus()
  }, [writing])
  const save = () => {
    if (draft === undefined) return
    review.note(entry.id, draft.trim())
    setDraft(undefined)
  }
  if (draft === undefined) {
    return (
      <div className="note">
        {note ? (
          <p>
            {note}{' '}
            <span className="quiet">
              {entry.decision?.who || 'You'}, {dateWords(entry.decision?.when ?? '')}
            </span>
          </p>
        ) : null}
        <Button size="small" appearance="subtle" aria-keyshortcuts="M" onClick={begin}>
          {note ? 'Change the note' : 'Add a note'}{' '}
          <span className="key" aria-hidden="true">
            M
          </span>
        </Button>
      </div>
    )
  }
  return (
    <div className="note" ref={box}>
      <Field label="Note">
        <Textarea
          value={draft}
          resize="vertical"
          onChange={(_, data) => setDraft(data.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
            if (event.key === 'Escape') setDraft(undefined)
            event.stopPropagation()
          }}
        />
      </Field>
      <div className="note-actions">
        <Button size="small" appearance="primary" onClick={save}>
          Save the note
        </Button>
        <Button size="small" onClick={() => setDraft(undefined)}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
