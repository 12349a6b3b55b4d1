import { Spinner } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { type Offer, offerOfFix, offerOfInstead } from '../../engine/export/suggestion.ts'
import type { RuleDetails } from '../../host/bridge/contract/rules.ts'
import { strengthWords } from '../findings/looks.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { PlainDialog } from '../ui/plain-dialog.tsx'

/** Everything about one rule: what it asks, why, its source, and the examples that are its tests. */
export function RuleDialog({ id, close }: { readonly id: string; readonly close: () => void }) {
  const host = useHost()
  const [rule, setRule] = useState<RuleDetails>()
  const [error, setError] = useState<string>()
  useEffect(() => {
    host.rule({ id }).then(setRule, failure => setError(sentenceOf(failure)))
  }, [host, id])
  const card = rule?.card
  return (
    <PlainDialog title={card ? `${card.id} ${card.title}` : id} close={close}>
      {error ?? (card ? null : <Spinner label="Reading the rule" />)}
      {card && rule ? (
        <>
          <dl className="rule-details">
            <Row name="Why">{card.why}</Row>
            {card.kind === 'requirement' ? (
              <>
                <Row name="Strength">{strengthWords[card.strength]}</Row>
                <Row name="If missing">{card.missing}</Row>
                {card.weak ? <Row name="If weak">{card.weak}</Row> : null}
                {card.who ? <Row name="Who">{card.who}</Row> : null}
                <OfferRow offer={offerOfFix(card.fix)} />
              </>
            ) : (
              <>
                {card.instead ? <OfferRow offer={offerOfInstead(card.instead)} /> : null}
                {card.guides === undefined ? null : <Row name="Guides differ">{card.guides}</Row>}
              </>
            )}
            <Row name="Source">
              {card.source}
              {card.confirm ? <span className="confirm"> Confirm with your adviser.</span> : null}
            </Row>
            {card.traces.length > 0 ? <Row name="Recommendation">{card.traces.join(', ')}</Row> : null}
            {rule.from ? <Row name="From">{rule.from}</Row> : null}
          </dl>
          <h3>Examples</h3>
          <ul className="rule-examples">
            {rule.examples.map(({ verdict, text }) => (
              <li key={`${verdict}${text}`}>
                <span className="quiet">{verdict}</span> {text}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </PlainDialog>
  )
}

function OfferRow({ offer }: { readonly offer: Offer }) {
  return <Row name={offer.heading}>{offer.text}</Row>
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
