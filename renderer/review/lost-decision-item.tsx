import { Button, Link } from '@fluentui/react-components'
import { shortDate } from '../../engine/labels/dates.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import { shownWords } from '../../engine/labels/masked.ts'
import type { LikeliestPlace, LostDecision } from '../../host/bridge/contract/documents.ts'
import type { Entry } from '../findings/entries.ts'
import { useListDispatch } from '../findings/list-context.tsx'
import { shortened } from '../findings/passage-list.tsx'
import { useReviewActions, useReviewBusy } from '../state/review-context.tsx'

const because: Record<LostDecision['because'], string> = {
  vanished: 'Its words are no longer where they were.',
  ambiguous: 'Its words are there more than once now, so the right place is unclear.',
  changed: 'The verdict or the passage has changed.',
  'not-flagged': 'The rule no longer flags this, or has been switched off.',
}

interface Properties {
  readonly lost: LostDecision
  /** What it was about is fixed in this version. */
  readonly isFixed: boolean
  /** The rule's name. */
  readonly title: string
  readonly open: Entry | undefined
  readonly mask: boolean
}

/** A decision without a place: what it was, on which words, with its note, and where it most likely belongs. */
export function LostDecisionItem({ lost, isFixed, title, open, mask }: Properties) {
  const { discardLost, moveLost } = useReviewActions()
  const busy = useReviewBusy()
  const { quote, context, decision, version, likeliest } = lost
  const shown = (words: string) => words.replaceAll(quote, shownWords(quote, lost.verdict, mask))
  const what = decision.state === 'open' ? 'Note' : decisionLabels[decision.state]
  const ofItsRule =
    open &&
    decision.evidence === undefined &&
    (open.rule?.id ?? open.id) === lost.rule &&
    open.id !== likeliest?.finding
  return (
    <li>
      <p>
        <strong>{shown(title)}</strong>
        {quote === '' || title.toLowerCase().includes(`“${quote.toLowerCase()}”`)
          ? ''
          : ` “${shown(shortened(quote))}”`}
      </p>
      <p>
        {what} by {decision.who || 'you'}, {shortDate(decision.when)}, in version {version}
        {decision.reason ? `: ${decision.reason}` : ''}
      </p>
      {decision.note ? <p className="lost-note">{decision.note}</p> : null}
      <p className="quiet">
        {because[lost.because]}
        {isFixed ? ' The finding is fixed in this version.' : ''}
        {context === '' ? '' : ` It was in: “${shown(shortened(context))}”`}
      </p>
      {likeliest ? (
        <Likeliest place={likeliest} shown={shown} />
      ) : isFixed ? null : (
        <p className="quiet">
          {decision.evidence === undefined
            ? 'No place in this version is the likely one. To attach it, open a finding of the same rule.'
            : 'The requirement is no longer covered by it. If another passage says it now, open the requirement and point to that.'}
        </p>
      )}
      <div className="lost-actions">
        {likeliest ? (
          <Button size="small" disabled={busy} onClick={() => moveLost(lost, likeliest.finding, likeliest.occurrence)}>
            Attach it there
          </Button>
        ) : null}
        {ofItsRule ? (
          <Button size="small" disabled={busy} onClick={() => moveLost(lost, open.id)}>
            Attach to the open finding: {shown(open.title)}
          </Button>
        ) : null}
        <Button size="small" disabled={busy} onClick={() => discardLost(lost)}>
          Discard
        </Button>
      </div>
    </li>
  )
}

interface LikeliestProperties {
  readonly place: LikeliestPlace
  readonly shown: (words: string) => string
}

function Likeliest({ place, shown }: LikeliestProperties) {
  const dispatch = useListDispatch()
  const words = place.context === '' ? place.quote : place.context
  return (
    <p>
      Likeliest place:{' '}
      <Link as="button" onClick={() => dispatch({ kind: 'choose', entry: place.finding })}>
        {words === '' ? 'this requirement' : `“${shown(shortened(words))}”`}
      </Link>{' '}
      <span className="quiet">{place.because}</span>
    </p>
  )
}
