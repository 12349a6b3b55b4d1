import { Link } from '@fluentui/react-components'
import type { DecisionSummary, OpenDocument } from '../../host/bridge/contract/documents.ts'
import { counted, dateWords } from '../ui/words.ts'

interface Properties {
  readonly document: OpenDocument
  readonly standing: DecisionSummary
  readonly showChecked: () => void
  readonly showTrail: () => void
  readonly showKeys: () => void
}

/** The line below: how far the review has come, what was and was not checked, and that nothing leaves the computer. */
export function ReviewStatus({ document, standing, showChecked, showTrail, showKeys }: Properties) {
  const { open, decided } = standing.counts
  const all = open.high + open.medium + open.low + decided
  const tables = new Set(document.blocks.flatMap(b => (b.cell ? [b.cell.table] : []))).size
  const notes = document.blocks.filter(b => b.part === 'footnote' || b.part === 'endnote').length
  const read = ['text', tables > 0 ? counted(tables, 'table') : '', notes > 0 ? counted(notes, 'note') : '']
  return (
    <footer className="status">
      <span>
        {decided} of {all} decided{' '}
        <progress max={Math.max(all, 1)} value={decided} aria-label="Findings decided">
          {decided}
        </progress>
      </span>
      <span>Checked: {read.filter(part => part !== '').join(', ')}</span>
      <span>
        {document.warnings.length === 0 ? '' : `${counted(document.warnings.length, 'remark')} on what was not read · `}
        <Link as="button" onClick={showChecked}>
          What was checked
        </Link>
      </span>
      <Link as="button" onClick={showTrail}>
        Trail
      </Link>
      <Link as="button" onClick={showKeys}>
        Keys
      </Link>
      <span className="status-end">Rules as at {dateWords(document.asAt)} · nothing leaves this computer</span>
    </footer>
  )
}
