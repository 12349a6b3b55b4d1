import { decisionLabels } from '../../engine/labels/decision-states.ts'
import { VerdictMark } from '../verdicts/verdict-mark.tsx'
import type { Entry } from './entries.ts'
import { usePassages } from './passages-context.tsx'

interface Properties {
  readonly entry: Entry
  readonly open: boolean
  readonly choose: () => void
}

/** A finding in one line: its verdict, what it is about, and what was decided. */
export function FindingRow({ entry, open, choose }: Properties) {
  const { quoted } = usePassages()
  const { verdict, title, decision, finding, rule } = entry
  const state = decision?.state ?? 'open'
  return (
    <button
      type="button"
      className="row"
      aria-expanded={open}
      data-state={state}
      data-entry={entry.id}
      onClick={choose}
    >
      <VerdictMark verdict={verdict} />
      <span className="row-title">
        {finding?.kind === 'wording' ? quoted(entry, title) : title}
        {decision?.note ? <span className="quiet"> · note</span> : null}
      </span>
      <span className="row-end">
        {state === 'open' ? null : (
          <span className="state" data-state={state}>
            {decisionLabels[state]}
          </span>
        )}
        <span className="quiet">{rule?.id}</span>
      </span>
    </button>
  )
}
