import { Button, Field, Textarea } from '@fluentui/react-components'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { shortDate } from '../../engine/labels/dates.ts'
import { commands } from '../../host/bridge/contract/commands.ts'
import { KeyHint } from '../commands/key-hint.tsx'
import { ariaKeysOf } from '../commands/key-words.ts'
import { useReadOnly, useReviewActions } from '../state/review-context.tsx'
import type { Entry } from './entries.ts'
import { useListDispatch, useListState } from './list-context.tsx'

/** A reviewer's note on a finding: shown where there is one, written on demand, saved by the button or Ctrl+Enter. */
export function NoteEditor({ entry }: { readonly entry: Entry }) {
  const { note: saveNote } = useReviewActions()
  const dispatch = useListDispatch()
  const { asked } = useListState()
  const note = entry.decision?.note ?? ''
  const [draft, setDraft] = useState<string>()
  const isAsked = asked?.what === 'note' && asked.entry === entry.id
  useEffect(() => {
    if (!isAsked) return
    setDraft(note)
    dispatch({ kind: 'answered' })
  }, [isAsked, note, dispatch])
  if (draft === undefined) return <Note entry={entry} begin={() => setDraft(note)} />
  return (
    <NoteField
      draft={draft}
      change={setDraft}
      save={() => {
        saveNote(entry.id, draft.trim())
        setDraft(undefined)
      }}
      cancel={() => setDraft(undefined)}
    />
  )
}

function Note({ entry: { decision }, begin }: { readonly entry: Entry; readonly begin: () => void }) {
  return (
    <div className="note">
      {decision?.note ? (
        <p>
          {decision.note}{' '}
          <span className="quiet">
            {decision.who || 'You'}, {shortDate(decision.when)}
          </span>
        </p>
      ) : null}
      {useReadOnly() ? null : (
        <Button size="small" appearance="subtle" aria-keyshortcuts={ariaKeysOf('note')} onClick={begin}>
          {decision?.note ? 'Change the note' : commands.note.label} <KeyHint command="note" />
        </Button>
      )}
    </div>
  )
}

function NoteField({
  draft,
  change,
  save,
  cancel,
}: {
  readonly draft: string
  readonly change: (draft: string) => void
  readonly save: () => void
  readonly cancel: () => void
}) {
  const box = useRef<HTMLDivElement>(null)
  // Before the field is painted, so that no letter typed into it is taken for a command.
  useLayoutEffect(() => box.current?.querySelector('textarea')?.focus(), [])
  return (
    <div className="note" ref={box}>
      <Field label="Note">
        <Textarea
          value={draft}
          resize="vertical"
          onChange={(_, data) => change(data.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
            if (event.key === 'Escape') cancel()
            event.stopPropagation()
          }}
        />
      </Field>
      <div className="note-actions">
        <Button size="small" appearance="primary" onClick={save}>
          Save the note
        </Button>
        <Button size="small" onClick={cancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
