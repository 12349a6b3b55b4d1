import { Button, Tooltip } from '@fluentui/react-components'
import { confirmWithAdviser, type Offer, offerOfFix, offerOfInstead } from '../../engine/export/suggestion.ts'
import { shortDate } from '../../engine/labels/dates.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import { partsToList } from '../../engine/review/parts.ts'
import type { AddedFinding } from '../../host/bridge/contract/documents.ts'
import type { RuleCard } from '../../host/bridge/contract/rules.ts'
import { useReadOnly, useReviewActions } from '../state/review-context.tsx'
import { Detail, Details } from '../ui/details.tsx'
import { VerdictMark } from '../verdicts/verdict-mark.tsx'
import { AnswerList } from './answer-list.tsx'
import { DecideButtons } from './decide-buttons.tsx'
import type { Entry } from './entries.ts'
import { NearestList } from './nearest-list.tsx'
import { NoteEditor } from './note-editor.tsx'
import { PartList } from './part-list.tsx'
import { PassageList } from './passage-list.tsx'
import { resultOf } from './result-of.ts'
import { SuggestionSwitch } from './suggestion-switch.tsx'

/** Everything about one finding: what, where, why, for whom, how to mend it, by whose authority, and what was decided. */
export function FindingCard({ entry }: { readonly entry: Entry }) {
  const { rule, finding, spans, added } = entry
  const readOnly = useReadOnly()
  const result = resultOf(entry)
  const gap = finding?.kind === 'requirement' ? finding : undefined
  const parts = gap ? partsToList(gap) : []
  const nearest = gap?.nearest ?? []
  return (
    <article className="card" aria-label={`${entry.title}. ${entry.set}`}>
      {rule && rule.title !== entry.title ? <h3>{rule.title}</h3> : null}
      <VerdictLine entry={entry} />
      <Details>
        {result === '' ? null : <Detail name="Finding">{result}</Detail>}
        {!gap || parts.length === 0 ? null : (
          <Detail name="Parts">
            <PartList parts={parts} verdict={gap.verdict} />
          </Detail>
        )}
        {spans.length === 0 ? null : (
          <Detail name={entry.onWords ? (spans.length > 1 ? 'Passages' : 'Passage') : 'Best placed under'}>
            <PassageList entry={entry} />
          </Detail>
        )}
        {nearest.length === 0 ? null : (
          <Detail name="Nearest passages">
            <NearestList nearest={nearest} />
          </Detail>
        )}
        {rule ? <RuleDetails rule={rule} offer={offerOf(entry)} finding={finding} /> : null}
        {added ? <AddedDetails added={added} /> : null}
        <AnswerList finding={entry.id} />
      </Details>
      {readOnly ? null : <DecideButtons entry={entry} />}
      {readOnly ? null : <SuggestionSwitch entry={entry} />}
      <NoteEditor entry={entry} />
      {added && !readOnly ? <RemoveButton added={added} /> : null}
    </article>
  )
}

function VerdictLine({ entry: { verdict, strength, decision } }: { readonly entry: Entry }) {
  return (
    <p className="card-verdict">
      <VerdictMark verdict={verdict} long />
      {strength ? <span className="quiet"> · {strengthLabels[strength]}</span> : null}
      {decision && decision.state !== 'open' ? (
        <span className="decision-line">
          {decidedWords[decision.state]} by {decision.who || 'you'}, {shortDate(decision.when)}
          {decision.reason ? `: ${decision.reason}` : ''}
        </span>
      ) : null}
    </p>
  )
}

/** What was done to the finding, before who did it. */
const decidedWords = {
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  'not-applicable': 'Marked as not applicable',
  discuss: 'Marked for discussion',
} as const

interface RuleDetailsProperties {
  readonly rule: RuleCard
  readonly offer: Offer | undefined
  readonly finding: Entry['finding']
}

function RuleDetails({ rule, offer, finding }: RuleDetailsProperties) {
  const mentioned = finding?.kind === 'wording' ? finding.mentioned : []
  return (
    <>
      <Detail name="Why">{rule.why}</Detail>
      {rule.kind === 'requirement' && rule.who ? <Detail name="Who is affected">{rule.who}</Detail> : null}
      {offer ? <Detail name={offer.heading}>{offer.text}</Detail> : null}
      {rule.kind === 'wording' && rule.guides !== undefined ? (
        <Detail name="Guides differ">{rule.guides}</Detail>
      ) : null}
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
    </>
  )
}

function AddedDetails({ added }: { readonly added: AddedFinding }) {
  return (
    <>
      {added.why === '' ? null : <Detail name="Why">{added.why}</Detail>}
      {added.instead ? <Detail name="Instead">{added.instead}</Detail> : null}
      <Detail name="Added">
        by {added.who || 'you'}, {shortDate(added.when)}
      </Detail>
    </>
  )
}

function RemoveButton({ added }: { readonly added: AddedFinding }) {
  const { removeFinding } = useReviewActions()
  return (
    <Tooltip content="Removes your finding; undo brings it back" relationship="description">
      <Button size="small" appearance="subtle" onClick={() => removeFinding(added.id)}>
        Remove this finding
      </Button>
    </Tooltip>
  )
}

/** What the rule offers: what to write, or what to do. Nothing where the requirement is covered. */
function offerOf({ rule, verdict }: Entry): Offer | undefined {
  if (rule?.kind === 'wording') return rule.instead && offerOfInstead(rule.instead)
  return rule && verdict !== 'covered' ? offerOfFix(rule.fix) : undefined
}
