import { Button } from '@fluentui/react-components'
import { decisionsOn, disagreedWith, judgements } from '../../engine/authoring/judged/rule-record.ts'
import { counted } from '../../engine/labels/counts.ts'
import { shortDate } from '../../engine/labels/dates.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import type { DecidedPlace } from '../../host/bridge/contract/learning.ts'
import type { RuleDecision, RuleHistory } from '../../host/bridge/contract/rule-records.ts'
import { LongList } from '../ui/long-list.tsx'
import { reviewLink } from '../ui/use-route.ts'
import { shareOf } from './rule-words.ts'

interface Properties extends Pick<RuleHistory, 'record' | 'decisions'> {
  /** Asks what the rule can learn from a decision. */
  readonly learn: (place: DecidedPlace) => void
}

/** What reviewers decided about the findings of a rule, and on which passages. */
export function RuleDecisions({ record, decisions, learn }: Properties) {
  const all = decisionsOn(record)
  return (
    <section aria-labelledby="rule-decisions">
      <h2 id="rule-decisions">What reviewers decided</h2>
      {all === 0 ? (
        <p className="quiet">Nothing has been decided about its findings yet.</p>
      ) : (
        <>
          <p>
            {counted(all, 'decision')}:{' '}
            {judgements
              .filter(state => record.decided[state] > 0)
              .map(state => `${record.decided[state]} ${decisionLabels[state].toLowerCase()}`)
              .join(', ')}
            {disagreedWith(record) > 0 ? ` (${shareOf(record)} disagreed)` : ''}.
          </p>
          <LongList items={decisions} of="decisions">
            {decision => <Decided key={keyOf(decision)} decision={decision} learn={learn} />}
          </LongList>
        </>
      )}
    </section>
  )
}

function Decided({ decision, learn }: { readonly decision: RuleDecision } & Pick<Properties, 'learn'>) {
  const { document, title, finding, state, reason, note, who, when, whole, isLost, passages } = decision
  return (
    <li className="rule-place">
      <strong>{decisionLabels[state]}</strong>
      {reason ? `: ${reason}` : ''}
      <span className="quiet">
        {' '}
        {who === '' ? 'a reviewer' : who}, {shortDate(when)}
        {whole ? '' : ', this place only'}
      </span>
      <br />
      <a href={reviewLink({ document, ...(isLost ? {} : { finding }) })}>{title}</a>
      {isLost ? <span className="quiet"> no longer found there</span> : null}
      {note ? <p className="quiet">Note: {note}</p> : null}
      {passages.slice(0, 3).map(({ block, start, quote }) => (
        <blockquote key={`${block} ${start}`}>{quote}</blockquote>
      ))}
      {isLost || state === 'accepted' || state === 'discuss' ? null : (
        <Button size="small" onClick={() => learn(placeOf(decision))}>
          Let the rule learn from this…
        </Button>
      )}
    </li>
  )
}

function placeOf({ document, finding, whole, passages: [first] }: RuleDecision): DecidedPlace {
  return {
    document,
    finding,
    ...(whole || !first ? {} : { occurrence: { block: first.block, start: first.start } }),
  }
}

function keyOf({ document, finding, when, passages }: RuleDecision): string {
  return `${document} ${finding} ${when} ${passages[0]?.block} ${passages[0]?.start}`
}
