import { Button, Tooltip } from '@fluentui/react-components'
import { ArrowExportUpRegular, ArrowRedoRegular, ArrowSyncRegular, ArrowUndoRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import { commands } from '../../host/bridge/contract/commands.ts'
import type { DecisionSummary, OpenDocument } from '../../host/bridge/contract/documents.ts'
import type { VersionSummary } from '../../host/bridge/contract/versions.ts'
import { useRunCommand } from '../commands/commands-provider.tsx'
import { ariaKeysOf, keyWordsOf } from '../commands/key-words.ts'
import { useReviewBusy } from '../state/review-context.tsx'
import { TypePicker } from './type-picker.tsx'
import { VersionPicker } from './version-picker.tsx'

interface Properties {
  readonly document: OpenDocument | undefined
  readonly decisions: DecisionSummary | undefined
  readonly versions: readonly VersionSummary[]
}

/** The line above: which document this is, what it was read as, and what can be done to the whole of it. */
export const ReviewHead = memo(({ document, decisions, versions }: Properties) => {
  if (!document || !decisions) {
    return (
      <header className="review-head">
        <h1 id="review-title">Opening the review</h1>
      </header>
    )
  }
  const { summary } = document
  return (
    <header className="review-head">
      <h1 id="review-title" title={summary.name}>
        {summary.name}
      </h1>
      {summary.state === 'not-judged' || document.earlier ? null : <TypePicker document={document} />}
      <VersionPicker document={document} versions={versions} />
      {document.earlier ? (
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
