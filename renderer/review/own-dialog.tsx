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
  Select,
  Textarea,
} from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Block, Span } from '../../engine/document.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { surroundings } from './marks.ts'
import { placesOfWords } from './words-in.ts'

interface Properties {
  /** The words that are selected; without any the reviewer writes them, as people do who use the keyboard alone. */
  readonly at: Span | undefined
  readonly blocks: readonly Block[]
  readonly sectionOf: (block: number) => string
  readonly add: (at: Span, title: string, why: string) => void
  readonly close: () => void
}

/** Asks what the reviewer has found, and on which words. */
export function OwnDialog({ at, blocks, sectionOf, add, close }: Properties) {
  useFocusBack()
  const [title, setTitle] = useState('')
  const [why, setWhy] = useState('')
  const [words, setWords] = useState('')
  const [nth, setNth] = useState(0)
  const places = useMemo(() => placesOfWords(blocks, words), [blocks, words])
  const place = at ?? places[nth] ?? places[0]
  return (
    <Dialog open onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface>
        <form
          onSubmit={event => {
            event.preventDefault()
            if (title.trim() === '' || place === undefined) return
            add(place, title.trim(), why.trim())
            close()
          }}
        >
          <DialogBody>
            <DialogTitle>Add a finding</DialogTitle>
            <DialogContent className="own-form">
              {at ? (
                <blockquote className="own-words">{at.quote}</blockquote>
              ) : (
                <Field
                  label="Words in the document"
                  required
                  validationState={words.trim() !== '' && places.length === 0 ? 'error' : 'none'}
                  validationMessage={
                    words.trim() !== '' && places.length === 0
                      ? 'The document does not have these words. Write them as they stand there.'
                      : ''
                  }
                >
                  <Input
                    value={words}
                    onChange={(_, data) => {
                      setWords(data.value)
                      setNth(0)
                    }}
                    autoFocus
                  />
                </Field>
              )}
              {at || places.length < 2 ? null : (
                <Field label={`Which of the ${places.length === 50 ? 'first 50' : places.length} places`}>
                  <Select value={nth} onChange={(_, data) => setNth(Number(data.value))}>
                    {places.map((one, i) => (
                      <option key={`${one.block}:${one.start}`} value={i}>
                        {placeWords(one, blocks, sectionOf)}
                      </option>
                    ))}
                  </Select>
                </Field>
              )}
              <Field label="What did you find?" required>
                <Input value={title} onChange={(_, data) => setTitle(data.value)} autoFocus={at !== undefined} />
              </Field>
              <Field label="Why it matters, or what to write instead">
                <Textarea value={why} onChange={(_, data) => setWhy(data.value)} resize="vertical" />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>Cancel</Button>
              <Button appearance="primary" type="submit" disabled={title.trim() === '' || place === undefined}>
                Add the finding
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

function placeWords(place: Span, blocks: readonly Block[], sectionOf: (block: number) => string): string {
  const [before, after] = surroundings(blocks[place.block]?.text ?? '', place)
  const section = sectionOf(place.block)
  return `${section === '' ? '' : `${section}: `}${before}${place.quote}${after}`
}
