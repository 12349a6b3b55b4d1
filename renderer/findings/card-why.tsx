import { confirmWithAdviser } from '../../engine/export/suggestion.ts'
import { shortDate } from '../../engine/labels/dates.ts'
import type { AddedFinding } from '../../host/bridge/contract/documents.ts'
import type { RuleCard } from '../../host/bridge/contract/rules.ts'
import { Detail, Details } from '../ui/details.tsx'
import type { Entry } from './entries.ts'
import { useListDispatch, useListState } from './list-context.tsx'

interface Properties {
  readonly rule: RuleCard
  readonly finding: Entry['finding']
}

/** Why the rule asks, whom it affects and on whose authority: folded, until the reader opens it on any card. */
export function CardWhy({ rule, finding }: Properties) {
  const { unfolded } = useListState()
  const dispatch = useListDispatch()
  const mentioned = finding?.kind === 'wording' ? finding.mentioned : []
  return (
    <details
      className="card-why"
      open={unfolded}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== unfolded) dispatch({ kind: 'unfolded', open })
      }}
    >
      <summary>Why, who it affects, and source</summary>
      <Details>
        <Detail name="Why">{rule.why}</Detail>
        {rule.kind === 'requirement' && rule.who ? <Detail name="Who is affected">{rule.who}</Detail> : null}
        {mentioned.length === 0 ? null : (
          <Detail name={`Not flagged (${mentioned.length})`}>
            {[...new Set(mentioned.map(m => m.because))].join(', ')}
          </Detail>
        )}
        <Detail name="Source">
          {rule.source} · rule {rule.id}
          {rule.traces.length > 0 ? ` · recommendation ${rule.traces.join(', ')}` : ''}
          {rule.confirm ? <span className="confirm"> {confirmWithAdviser}</span> : null}
        </Detail>
      </Details>
    </details>
  )
}

/** What a reviewer wrote about a finding of their own. */
export function AddedDetails({ added }: { readonly added: AddedFinding }) {
  return (
    <Details>
      {added.why === '' ? null : <Detail name="Why">{added.why}</Detail>}
      {added.instead ? <Detail name="Instead">{added.instead}</Detail> : null}
      <Detail name="Added">
        by {added.who || 'you'}, {shortDate(added.when)}
      </Detail>
    </Details>
  )
}
