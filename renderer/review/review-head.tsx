import { Button, Tooltip } from '@fluentui/react-components'
import { ArrowExportUpRegular, ArrowRedoRegular, ArrowSyncRegular, ArrowUndoRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import type { DecisionSummary, OpenDocument } from '../../host/bridge/contract/documents.ts'
import type { Review } from '../state/use-review.ts'
import { TypePicker } from './type-picker.tsx'

interface Properties {
  readonly document: OpenDocument
  readonly standing: DecisionSummary
  readonly review: Review
  readonly exportIt: () => void
}

/** The line above: which document this is, as what it was read, and what can be done to the whole of it. */
export const ReviewHead = memo(({ document, standing, review, exportIt }: Properties) => (
  <header className="review-head">
    <h1 id="review-title" title={document.summary.name}>
      {document.summary.name}
    </h1>
    <TypePicker document={document} choose={review.chooseType} busy={review.busy} />
    {document.summary.version > 1 ? <span className="chip">version {document.summary.version}</span> : null}
    <div className="review-actions">
      <Tooltip content={standing.undo ?? 'Nothing to undo'} relationship="description">
        <Button
          aria-label="Undo"
          icon={<ArrowUndoRegular />}
          disabledFocusable={standing.undo === undefined}
          onClick={review.undo}
        />
      </Tooltip>
      <Tooltip content={standing.redo ?? 'Nothing to redo'} relationship="description">
        <Button
          aria-label="Redo"
          icon={<ArrowRedoRegular />}
          disabledFocusable={standing.redo === undefined}
          onClick={review.redo}
        />
      </Tooltip>
      <Button icon={<ArrowSyncRegular />} disabled={review.busy} onClick={review.again}>
        Check again
      </Button>
      <Button appearance="primary" icon={<ArrowExportUpRegular />} onClick={exportIt}>
        Export…
      </Button>
    </div>
  </header>
))
