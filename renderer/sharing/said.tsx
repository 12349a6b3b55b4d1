import { dateAndTime } from '../../engine/labels/dates.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import type { SaidEntry } from '../../host/bridge/contract/sharing.ts'
import { whoIs } from './who.ts'

/** A shape for each decision, beside its word. */
const shapes: Readonly<Record<SaidEntry['state'], string>> = {
  open: '○',
  accepted: '✓',
  dismissed: '✕',
  'not-applicable': '–',
  discuss: '?',
  covered: '■',
}

interface Properties {
  /** Whose it is, as a heading: "Yours". */
  readonly whose: string
  readonly said: SaidEntry
}

/** What one person decided: the decision, who, when, the reason and the note. */
export function Said({ whose, said: { state, reason, note, evidence, who, when } }: Properties) {
  return (
    <section className="said">
      <h4>{whose}</h4>
      <p className="said-state" data-state={state}>
        <span aria-hidden="true">{shapes[state]}</span> {state === 'open' ? 'Not decided' : decisionLabels[state]}
      </p>
      <p className="quiet">
        {whoIs(who)}, {dateAndTime(when)}
      </p>
      {evidence === undefined ? null : <blockquote className="sharing-passage">{evidence}</blockquote>}
      {reason === undefined ? null : <p>{reason}</p>}
      {note === undefined ? null : (
        <p>
          <span className="quiet">Note:</span> {note}
        </p>
      )}
    </section>
  )
}
