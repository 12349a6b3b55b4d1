import { Link } from '@fluentui/react-components'
import { offerOfFix } from '../../engine/export/suggestion.ts'
import type { CellState } from '../../engine/labels/cell-states.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import { partLabelOf } from '../../engine/labels/part-states.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import type { RequirementVerdict } from '../../engine/review/finding.ts'
import { partsToList, reasonBesideParts } from '../../engine/review/parts.ts'
import type { CellRequirement } from '../../host/bridge/contract/portfolio.ts'
import { reviewLink } from '../ui/use-route.ts'
import { Passages } from './passages.tsx'
import { CellMark } from './state-mark.tsx'

interface Properties {
  readonly requirement: CellRequirement
  readonly document: string
  /** What it is called stands above it already. */
  readonly isNamed: boolean
  /** What is shown is of an earlier round, and the link leads to the review as it is now. */
  readonly isRound: boolean
}

/** One requirement as a document meets it. */
export function CellRequirementItem({ requirement, document, isNamed, isRound }: Properties) {
  const { rule, name, title, state, strength, source, parts, passages, decision, fix, saidIn } = requirement
  const offer = fix && offerOfFix(fix)
  const reason = reasonBesideParts(requirement)
  return (
    <article className="cell-requirement" aria-label={name}>
      {isNamed ? null : (
        <header>
          <h3>{name}</h3>
          <CellMark state={state} long />
        </header>
      )}
      {title === name ? null : <p>{title}</p>}
      <Parts parts={partsToList({ parts })} verdict={verdictOf(state)} />
      {reason === undefined ? null : <p>{reason}</p>}
      <Passages passages={passages} />
      {saidIn ? (
        <>
          <p>
            It is enough that one document says it, and{' '}
            <Link href={reviewLink({ document: saidIn.document, finding: rule })}>{saidIn.title}</Link> does:
          </p>
          <Passages passages={saidIn.passages} />
        </>
      ) : null}
      {decision && decision.state !== 'open' && (decision.state !== 'covered' || decision.reason !== undefined) ? (
        <p>
          {decisionLabels[decision.state]}
          {decision.who === '' ? '' : ` by ${decision.who}`}
          {decision.reason === undefined || decision.reason === '' ? '.' : `: ${decision.reason}`}
        </p>
      ) : null}
      {offer ? (
        <p className="cell-offer">
          <strong>{offer.heading}:</strong> {offer.text}
        </p>
      ) : null}
      <p className="quiet">
        {strengthLabels[strength]} · {source} · rule {rule}
      </p>
      <Link href={reviewLink({ document, finding: rule })}>
        {isRound ? 'Open this in the review as it is now' : 'Open this in the review'}
        <span className="for-readers">: {name}</span>
      </Link>
    </article>
  )
}

function Parts({ parts, verdict }: Pick<CellRequirement, 'parts'> & { readonly verdict: RequirementVerdict }) {
  if (parts.length === 0) return null
  return (
    <ul className="cell-parts">
      {parts.map(({ element, name, state }) => {
        const { shape, long } = partLabelOf(state, verdict)
        return (
          <li key={element}>
            <span className="cell-part">
              <span aria-hidden="true">{shape}</span> {long}
            </span>
            {name}
          </li>
        )
      })}
    </ul>
  )
}

/** The verdict behind a cell, as far as the words for its parts depend on it. */
function verdictOf(state: CellState): RequirementVerdict {
  return state === 'covered' || state === 'ask' || state === 'missing' ? state : 'weak'
}
