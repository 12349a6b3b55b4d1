import { Button, ProgressBar } from '@fluentui/react-components'
import { CheckmarkCircleFilled, ClockRegular, DismissCircleFilled, ProhibitedRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import type { ImportJob } from '../../host/bridge/contract/imports.ts'
import { type ImportLine, importCounts, linesOfJob } from '../state/imports.ts'

interface Properties {
  readonly job: ImportJob
  readonly cancel: () => void
  readonly putAway: () => void
}

/** What became of each file of an import, while it runs and after. */
export function ImportPanel({ job, cancel, putAway }: Properties) {
  const { of, read, refused, cancelled } = importCounts(job)
  const running = job.state === 'running'
  const title = running
    ? `Reading ${counted(of, 'document')}: ${read + refused} done`
    : [
        `${counted(read, 'document')} read`,
        refused > 0 ? `${refused} refused` : '',
        cancelled > 0 ? `${cancelled} not read` : '',
        job.skippedFiles.length > 0 ? `${counted(job.skippedFiles.length, 'file')} of another kind` : '',
      ]
        .filter(part => part !== '')
        .join(', ')
  return (
    <section className="imports" aria-labelledby="imports-title">
      <header>
        <h2 id="imports-title" aria-live="polite">
          {title}
        </h2>
        {running ? <Button onClick={cancel}>Stop</Button> : <Button onClick={putAway}>Close</Button>}
      </header>
      {running ? <ProgressBar value={(read + refused) / of} aria-label="Documents read" /> : null}
      <ul>
        {linesOfJob(job).map(({ key, ...line }) => (
          <Line key={key} {...line} />
        ))}
        {job.skippedFiles.map(path => (
          <Line key={path} name={path} state="skipped" />
        ))}
      </ul>
    </section>
  )
}

/** A file's line; drawn again only when something about the file has changed. */
const Line = memo(({ name, state, document, message, note }: Omit<ImportLine, 'key'>) => (
  <li data-state={state}>
    {marks[state]}
    <span className="import-name" title={name}>
      {document === undefined ? name : <a href={`#/review/${encodeURIComponent(document)}`}>{name}</a>}
    </span>
    <span className="import-said">
      {message ?? words[state]}
      {note === undefined ? '' : `. ${note}`}
    </span>
  </li>
))

const words: Record<ImportLine['state'], string> = {
  waiting: 'Reading…',
  added: 'Added',
  version: 'Added as a new version; its decisions were carried over',
  unchanged: 'Already in the library, unchanged',
  refused: 'Refused',
  skipped: 'Not read: it is not a Word document (.docx). Open it in Word, save it as .docx and add that.',
  cancelled: 'Stopped before it was read',
}

const done = <CheckmarkCircleFilled aria-hidden="true" />
const marks: Record<ImportLine['state'], React.ReactNode> = {
  waiting: <ClockRegular aria-hidden="true" />,
  added: done,
  version: done,
  unchanged: done,
  refused: <DismissCircleFilled aria-hidden="true" />,
  skipped: <ProhibitedRegular aria-hidden="true" />,
  cancelled: <ProhibitedRegular aria-hidden="true" />,
}
