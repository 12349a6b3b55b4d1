import type { Entry } from './entries.ts'
import { stateWords } from './looks.ts'
import { VerdictMark } from './verdict-mark.tsx'

interface Properties {
  readonly entry: Entry
  readonly open: boolean
  readonly quoted: (entry: Entry, words: string) => string
  readonly choose: () => void
}

/** A finding in one line: its verdict, what it is about, and what was decided. */
export function FindingRow({ entry, open, quoted, choose }: Properties) {
  const { look, title, decision, finding, rule } = entry
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
      <VerdictMark look={look} />
      <span className="row-title">
        {finding?.kind === 'wording' ? quoted(entry, title) : title}
        {decision?.note ? <span className="quiet"> · note</span> : null}
      </span>
      <span className="row-end">
        {state === 'open' ? null : (
          <span className="state" data-state={state}>
            {stateWords[state]}
          </span>
        )}
        <span className="quiet">{rule?.id}</span>
      </span>
    </button>
  )
}
