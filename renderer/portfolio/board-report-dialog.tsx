import { Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { PortfolioFileRequest } from '../../host/bridge/contract/portfolio.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { FormDialog } from '../ui/form-dialog.tsx'
import type { PortfolioChoices } from './portfolio-choices.ts'
import { saveReport } from './save-report.ts'

interface Properties {
  readonly choices: PortfolioChoices
  readonly close: () => void
}

/** Asks what the board's report says of itself, and makes it as a Word document, a PDF or a web page. It is about all documents, whatever the filter. */
export function BoardReportDialog({ choices: { round, since }, close }: Properties) {
  const host = useHost()
  const [file, setFile] = useState<PortfolioFileRequest['file']>('board-report.docx')
  const [withPassages, setWithPassages] = useState(true)
  const [author, setAuthor] = useState('')
  const [introduction, setIntroduction] = useState('')
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string>()
  const [error, setError] = useState<string>()
  const make = async () => {
    setBusy(true)
    setError(undefined)
    try {
      setSaid(
        await saveReport(
          host,
          {
            file,
            ...(round === undefined ? {} : { round }),
            ...(since === undefined ? {} : { since }),
            ...(author.trim() === '' ? {} : { author }),
            ...(introduction.trim() === '' ? {} : { introduction }),
          },
          withPassages,
        ),
      )
    } catch (failure) {
      setError(sentenceOf(failure))
    }
    setBusy(false)
  }
  return (
    <FormDialog
      title="Make the board’s report"
      submitLabel="Make the report"
      submit={make}
      ready
      busy={busy}
      done={said !== undefined}
      close={close}
    >
      <p>Two to four pages on where you stand over all your documents, whatever is filtered here.</p>
      <Field label="Format">
        <RadioGroup value={file} onChange={(_, { value }) => setFile(value as PortfolioFileRequest['file'])}>
          <Radio value="board-report.docx" label="Word document" />
          <Radio value="board-report.pdf" label="PDF" />
          <Radio value="board-report.html" label="Web page" />
        </RadioGroup>
      </Field>
      <Checkbox
        label="Also the page with the passages, which the report refers to (portfolio.html)"
        checked={withPassages}
        onChange={(_, data) => setWithPassages(data.checked === true)}
      />
      <Field label="Author" hint="Without it, your name from your settings.">
        <Input value={author} maxLength={200} onChange={(_, data) => setAuthor(data.value)} />
      </Field>
      <Field label="Your own introduction" hint="An empty line begins a paragraph.">
        <Textarea value={introduction} rows={4} resize="vertical" onChange={(_, data) => setIntroduction(data.value)} />
      </Field>
      {error === undefined ? null : <p role="alert">{error}</p>}
      <p role="status">{said}</p>
    </FormDialog>
  )
}
