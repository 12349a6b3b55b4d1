import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Block, Span } from '../../engine/document.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { surroundings } from './sections.ts'
import { spansOfWords } from './words-in.ts'

interface Properties {
  /** The words that are selected; without any the reviewer types them, as people do who use the keyboard alone. */
  readonly at: Span | undefined
  readonly blocks: readonly Block[]
  readonly sectionOf: (block: number) => string
  readonly add: (at: Span, title: string, why: string) => void
  readonly close: () => void
}

/** Asks what the reviewer has found, and on which words. */
export function AddFindingDialog({ at, blocks, sectionOf, add, close }: Properties) {
  const [title, setTitle] = useState('')
  const [why, setWhy] = useState('')
  const [typed, setTyped] = useState<Span>()
  const span = at ?? typed
  return (
    <FormDialog
      title="Add a finding"
      submitLabel="Add the finding"
      ready={title.trim() !== '' && span !== undefined}
      submit={() => {
        if (span) add(span, title.trim(), why.trim())
        close()
      }}
      close={close}
    >
      {at ? (
        <blockquote className="selected-words">{at.quote}</blockquote>
      ) : (
        <WordsField blocks={blocks} sectionOf={sectionOf} change={setTyped} />
      )}
      <Field label="What did you find?" required>
        <Input value={title} onChange={(_, data) => setTitle(data.value)} autoFocus={at !== undefined} />
      </Field>
      <Field label="Why it matters, or what to write instead">
        <Textarea value={why} onChange={(_, data) => setWhy(data.value)} resize="vertical" />
      </Field>
    </FormDialog>
  )
}

/** Takes words of the document, and where they occur more than once which of them is meant. */
function WordsField({
  blocks,
  sectionOf,
  change,
}: Pick<Properties, 'blocks' | 'sectionOf'> & { readonly change: (span: Span | undefined) => void }) {
  const [words, setWords] = useState('')
  const [nth, setNth] = useState(0)
  const spans = useMemo(() => spansOfWords(blocks, words), [blocks, words])
  const unknown = words.trim() !== '' && spans.length === 0
  return (
    <>
      <Field
        label="Words in the document"
        required
        validationState={unknown ? 'error' : 'none'}
        validationMessage={
          unknown ? 'The document does not have these words. Type them exactly as they appear there.' : ''
        }
      >
        <Input
          value={words}
          onChange={(_, data) => {
            setWords(data.value)
            setNth(0)
            change(spansOfWords(blocks, data.value, 1)[0])
          }}
          autoFocus
        />
      </Field>
      {spans.length < 2 ? null : (
        <Field label={`Which of the ${spans.length === 50 ? 'first 50' : spans.length} places`}>
          <Select
            value={nth}
            onChange={(_, data) => {
              setNth(Number(data.value))
              change(spans[Number(data.value)])
            }}
          >
            {spans.map((span, i) => (
              <option key={`${span.block}:${span.start}`} value={i}>
                {withSurroundings(span, blocks, sectionOf)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  )
}

function withSurroundings(span: Span, blocks: readonly Block[], sectionOf: (block: number) => string): string {
  const [before, after] = surroundings(blocks[span.block]?.text ?? '', span)
  const section = sectionOf(span.block)
  return `${section === '' ? '' : `${section}: `}${before}${span.quote}${after}`
}
