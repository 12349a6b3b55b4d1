import { Field, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { FormDialog } from '../ui/form-dialog.tsx'

interface Properties {
  /** For how many days without use they are kept; 0 for as long as their documents. */
  readonly days: number
  readonly change: (days: number) => Promise<void>
}

const offered = [0, 30, 90, 180, 365]

/** For how long the authors' Word files are kept. It asks before a choice that may remove some. */
export function OriginalsField({ days, change }: Properties) {
  const [asked, setAsked] = useState<number>()
  const choices = [...new Set([...offered, days])].sort((a, b) => a - b)
  return (
    <>
      <Field
        label="Keep the original Word files"
        hint="Counted from when a document was last opened or exported. Findings, decisions, quotes and reports stay when its file is removed."
      >
        <Select
          value={String(days)}
          onChange={(_, { value }) => {
            const chosen = Number(value)
            if (chosen === 0 || (days !== 0 && chosen >= days)) change(chosen)
            else setAsked(chosen)
          }}
        >
          {choices.map(choice => (
            <option key={choice} value={choice}>
              {choice === 0 ? 'As long as their documents' : `For ${counted(choice, 'day')} without use`}
            </option>
          ))}
        </Select>
      </Field>
      {asked === undefined ? null : (
        <FormDialog
          title={`Remove Word files after ${counted(asked, 'day')} without use?`}
          submitLabel="Remove them"
          submit={() => change(asked).finally(() => setAsked(undefined))}
          ready
          close={() => setAsked(undefined)}
        >
          <p>
            The Word files of documents that were not opened or exported for {counted(asked, 'day')} are removed from
            the workspace, those that are due already at once. This cannot be undone.
          </p>
          <p>
            Findings, decisions, quotes and reports stay. Word with comments can no longer be made of such a document
            until you add the same file again. Your own files stay where they are.
          </p>
        </FormDialog>
      )}
    </>
  )
}
