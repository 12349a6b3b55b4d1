import { Spinner } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { confirmWithAdviser, type Offer, offerOfFix, offerOfInstead } from '../../engine/export/suggestion.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import type { RuleCard, RuleDetails } from '../../host/bridge/contract/rules.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { Detail, Details } from '../ui/details.tsx'
import { PlainDialog } from '../ui/plain-dialog.tsx'
import { ExampleText } from './example-text.tsx'

/** Everything about one rule: what it asks, why, its source, and the examples that are its tests. */
export function RuleDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  const host = useHost()
  const [rule, setRule] = useState<RuleDetails>()
  const [error, setError] = useState<string>()
  useEffect(() => {
    host.rule({ id }).then(setRule, failure => setError(sentenceOf(failure)))
  }, [host, id])
  return (
    <PlainDialog title={rule ? `${rule.card.id} ${rule.card.title}` : id} close={close}>
      {error ?? (rule ? null : <Spinner label="Reading the rule" />)}
      {rule ? (
        <>
          <Details>
            <CardDetails card={rule.card} />
            {rule.from ? <Detail name="From">{rule.from}</Detail> : null}
          </Details>
          <h3>Examples</h3>
          <ul className="rule-examples">
            {rule.examples.map(({ verdict, text }) => (
              <li key={`${verdict}${text}`}>
                <span className="quiet">{verdict}</span>
                <ExampleText text={text} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </PlainDialog>
  )
}

function CardDetails({ card }: { readonly card: RuleCard }) {
  return (
    <>
      <Detail name="Why">{card.why}</Detail>
      {card.kind === 'requirement' ? (
        <>
          <Detail name="Strength">{strengthLabels[card.strength]}</Detail>
          <Detail name="If missing">{card.missing}</Detail>
          {card.weak ? <Detail name="If weak">{card.weak}</Detail> : null}
          {card.who ? <Detail name="Who is affected">{card.who}</Detail> : null}
          <OfferDetail offer={offerOfFix(card.fix)} />
        </>
      ) : (
        <>
          {card.instead ? <OfferDetail offer={offerOfInstead(card.instead)} /> : null}
          {card.guides === undefined ? null : <Detail name="Guides differ">{card.guides}</Detail>}
        </>
      )}
      <Detail name="Source">
        {card.source}
        {card.confirm ? <span className="confirm"> {confirmWithAdviser}</span> : null}
      </Detail>
      {card.traces.length > 0 ? <Detail name="Recommendation">{card.traces.join(', ')}</Detail> : null}
    </>
  )
}

function OfferDetail({ offer }: { readonly offer: Offer }) {
  return <Detail name={offer.heading}>{offer.text}</Detail>
}
