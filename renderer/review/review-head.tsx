import { Button, Tooltip } from '@fluentui/react-components'
import { ArrowExportUpRegular, ArrowRedoRegular, ArrowSyncRegular, ArrowUndoRegular } from '@fluentui/react-icons'
import { memo, useEffect, useRef } from 'react'
import { commands } from '../../host/bridge/contract/commands.ts'
import type { DecisionSummary, OpenDocument } from '../../host/bridge/contract/documents.ts'
import type { VersionSummary } from '../../host/bridge/contract/versions.ts'
import { useRunCommand } from '../commands/commands-provider.tsx'
import { ariaKeysOf, keyWordsOf } from '../commands/key-words.ts'
import { useReviewBusy } from '../state/review-context.tsx'
import { CutName } from '../ui/cut-name.tsx'
import { listedName } from '../ui/listed-name.ts'
import { TypePicker } from './type-picker.tsx'
import { VersionPicker } from './version-picker.tsx'

interface Properties {
  readonly document: OpenDocument | undefined
  readonly decisions: DecisionSummary | undefined
  readonly versions: readonly VersionSummary[]
}

/** The line above: which document this is, what it was read as, and what can be done to the whole of it. */
export const ReviewHead = memo(({ document: opened, decisions, versions }: Properties) => {
  if (!opened || !decisions) {
    return (
      <header className="review-head">
        <h1 id="review-title">Opening the review</h1>
      </header>
    )
  }
  const { summary } = opened
  return (
    <header className="review-head">
      <Title summary={summary} file={opened.file.name} />
      {summary.state === 'not-judged' || opened.earlier ? null : <TypePicker document={opened} />}
      <VersionPicker document={opened} versions={versions} />
      {opened.earlier ? (
        <span className="chip">read only</span>
      ) : (
        <div className="review-actions">
          <StepButton command="undo" step={decisions.undo} />
          <StepButton command="redo" step={decisions.redo} />
          <ReviewAgainButton />
          <ExportButton />
        </div>
      )}
    </header>
  )
})

interface TitleProperties {
  readonly summary: OpenDocument['summary']
  /** As it was imported: "grievance.docx". */
  readonly file: string
}

/**
 * The document's title, and under it the name of its file. It takes the focus when the document has been opened, so that a screen reader
 * says where the reader is.
 */
function Title({ summary, file }: TitleProperties) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div className="review-title">
      <h1 id="review-title" ref={title} tabIndex={-1}>
        <CutName name={listedName(summary)} />
      </h1>
      <CutName name={file} />
    </div>
  )
}

interface StepProperties {
  readonly command: 'undo' | 'redo'
  /** What would be undone or redone. */
  readonly step: string | undefined
}

function StepButton({ command, step }: StepProperties) {
  const run = useRunCommand()
  const { label } = commands[command]
  const tip = step === undefined ? `Nothing to ${label.toLowerCase()}` : `${step} (${keyWordsOf(command)})`
  return (
    <Tooltip content={tip} relationship="description">
      <Button
        aria-label={label}
        aria-keyshortcuts={ariaKeysOf(command)}
        icon={command === 'undo' ? <ArrowUndoRegular /> : <ArrowRedoRegular />}
        disabledFocusable={step === undefined}
        onClick={() => run(command)}
      />
    </Tooltip>
  )
}

function ReviewAgainButton() {
  const run = useRunCommand()
  const { label, about } = commands['review-again']
  return (
    <Tooltip content={`${about} (${keyWordsOf('review-again')})`} relationship="description">
      <Button
        icon={<ArrowSyncRegular />}
        aria-keyshortcuts={ariaKeysOf('review-again')}
        disabled={useReviewBusy()}
        onClick={() => run('review-again')}
      >
        {label}
      </Button>
    </Tooltip>
  )
}

function ExportButton() {
  const run = useRunCommand()
  const { label, about } = commands.export
  return (
    <Tooltip content={`${about} (${keyWordsOf('export')})`} relationship="description">
      <Button
        appearance="primary"
        icon={<ArrowExportUpRegular />}
        aria-keyshortcuts={ariaKeysOf('export')}
        onClick={() => run('export')}
      >
        {label}
      </Button>
    </Tooltip>
  )
}
