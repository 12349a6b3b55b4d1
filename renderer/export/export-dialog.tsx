import { Checkbox, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { CommentSize } from '../../engine/export/comment-size.ts'
import { counted } from '../../engine/labels/counts.ts'
import { shellOf } from '../host/shell.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import { type ExportChoice, firstChoice, formats, type Selection, selections, sizes } from './export-choices.ts'
import { SuggestionCount } from './suggestion-count.tsx'
import { type ExportResult, useExport } from './use-export.ts'

interface Properties {
  readonly documents: readonly string[]
  readonly close: () => void
}

/** Asks what to export of which reviews, and exports it. */
export function ExportDialog({ documents, close }: Properties) {
  const [choice, setChoice] = useState(firstChoice)
  const { busy, error, result, write } = useExport(documents)
  const change = (some: Partial<ExportChoice>) => setChoice({ ...choice, ...some })
  return (
    <FormDialog
      title={`Export ${documents.length === 1 ? 'the review' : counted(documents.length, 'review')}`}
      submitLabel="Export"
      submit={() => write(choice)}
      ready={choice.formats.length > 0 && choice.kinds.length > 0}
      busy={busy}
      done={result !== undefined}
      close={close}
    >
      <FormatField choice={choice} change={change} one={documents.length === 1} />
      {choice.formats.includes('word') ? <CommentsField choice={choice} change={change} /> : null}
      <FindingsField choice={choice} change={change} />
      <SuggestionCount documents={documents} />
      <div aria-live="polite">
        {error === undefined ? null : (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{error}</MessageBarBody>
          </MessageBar>
        )}
        {result ? <Result {...result} /> : null}
      </div>
    </FormDialog>
  )
}

interface FieldProperties {
  readonly choice: ExportChoice
  readonly change: (some: Partial<ExportChoice>) => void
}

function FormatField({ choice, change, one }: FieldProperties & { readonly one: boolean }) {
  const offered = formats.filter(({ printed }) => !printed || one || shellOf(window) !== undefined)
  return (
    <fieldset>
      <legend>Format</legend>
      {offered.map(({ format, label, about }) => (
        <Checkbox
          key={format}
          checked={choice.formats.includes(format)}
          label={
            <>
              {label} <span className="quiet">{about}</span>
            </>
          }
          onChange={() => change({ formats: toggled(choice.formats, format) })}
        />
      ))}
    </fieldset>
  )
}

function CommentsField({ choice, change }: FieldProperties) {
  return (
    <fieldset>
      <legend>Comments in Word</legend>
      <RadioGroup
        value={choice.comments}
        onChange={(_, data) => change({ comments: data.value as CommentSize })}
        aria-label="Comments in Word"
      >
        {Object.entries(sizes).map(([value, { label, about }]) => (
          <Radio
            key={value}
            value={value}
            label={
              <>
                {label} <span className="quiet">{about}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
      {choice.comments === 'full' ? (
        <Checkbox
          label="Also what is already covered"
          checked={choice.includeCovered}
          onChange={(_, data) => change({ includeCovered: data.checked === true })}
        />
      ) : null}
    </fieldset>
  )
}

function FindingsField({ choice, change }: FieldProperties) {
  return (
    <fieldset>
      <legend>Which findings</legend>
      <RadioGroup
        value={choice.selection}
        onChange={(_, data) => change({ selection: data.value as Selection })}
        aria-label="Which findings"
      >
        {Object.entries(selections).map(([value, { label }]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </RadioGroup>
      <Checkbox
        label="Gaps: what a policy must contain"
        checked={choice.kinds.includes('requirement')}
        onChange={() => change({ kinds: toggled(choice.kinds, 'requirement') })}
      />
      <Checkbox
        label="Language"
        checked={choice.kinds.includes('wording')}
        onChange={() => change({ kinds: toggled(choice.kinds, 'wording') })}
      />
    </fieldset>
  )
}

function Result({ made, refused, notMade }: ExportResult) {
  return (
    <MessageBar intent={refused.length > 0 ? 'warning' : 'success'} layout="multiline">
      <MessageBarBody>
        {made}
        {refused.map(({ document, name, message }) => (
          <div key={document}>
            {name}: {message}
          </div>
        ))}
        {notMade.map(({ document, name, message }) => (
          <div key={`${document} ${message}`}>
            {name}: {message}
          </div>
        ))}
      </MessageBarBody>
    </MessageBar>
  )
}

function toggled<Value>(list: readonly Value[], value: Value): readonly Value[] {
  return list.includes(value) ? list.filter(v => v !== value) : [...list, value]
}
