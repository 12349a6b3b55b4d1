import { confirmWithAdviser, type Offer, offerOfFix, offerOfInstead } from '../../engine/export/suggestion.ts'
import { listed } from '../../engine/labels/counts.ts'
import { longDate } from '../../engine/labels/dates.ts'
import { nationTitles } from '../../engine/labels/nations.ts'
import { scopeNames } from '../../engine/review/scope.ts'
import type { NamedType } from '../../engine/rules/document-types.ts'
import { recommendations } from '../../engine/rules/recommendations.ts'
import type { RuleCard, RuleDetails } from '../../host/bridge/contract/rules.ts'
import { Detail, Details } from '../ui/details.tsx'
import { questionWords } from '../ui/question-words.ts'
import { ExampleText } from './example-text.tsx'
import { strengthOf, typesOf } from './rule-words.ts'

interface Properties {
  readonly rule: RuleDetails
  readonly types: readonly NamedType[]
}

/** What a rule asks, why, by whose authority, and of which documents. */
export function RuleAbout({ rule, types }: Properties) {
  const { card } = rule
  return (
    <Details>
      <Detail name="Why">{card.why}</Detail>
      <Detail name={card.kind === 'requirement' ? 'Strength' : 'Kind'}>{strengthOf(card)}</Detail>
      {card.kind === 'requirement' ? (
        <>
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
      {card.traces.length > 0 ? <Detail name="Recommendation">{tracesOf(card)}</Detail> : null}
      <Detail name="For">
        {typesOf(rule, types)}
        {rule.scopes.length > 0 ? `: ${listed(rule.scopes.map(scope => scopeNames[scope]))}` : ''}
      </Detail>
      {rule.nations.length > 0 ? (
        <Detail name="Where">{listed(rule.nations.map(nation => nationTitles[nation]))}</Detail>
      ) : null}
      {rule.when.length > 0 ? <Detail name="Only if">{rule.when.map(questionWords).join('; ')}</Detail> : null}
      {rule.from ? <Detail name="From">{longDate(rule.from)}</Detail> : null}
      {rule.until ? <Detail name="Until">{longDate(rule.until)}</Detail> : null}
    </Details>
  )
}

function tracesOf({ traces }: RuleCard): string {
  const titles = new Map(recommendations.map(({ id, title }) => [id, title]))
  return traces.map(id => (titles.has(id) ? `${id} ${titles.get(id)}` : id)).join('; ')
}

function OfferDetail({ offer }: { readonly offer: Offer }) {
  return <Detail name={offer.heading}>{offer.text}</Detail>
}

/** The examples that are the rule's tests. */
export function RuleExamples({ examples }: Pick<RuleDetails, 'examples'>) {
  if (examples.length === 0) return null
  return (
    <section aria-labelledby="rule-examples">
      <h2 id="rule-examples">Examples</h2>
      <ul className="rule-examples">
        {examples.map(({ verdict, text }) => (
          <li key={`${verdict}${text}`}>
            <span className="quiet">{exampleNames[verdict] ?? verdict}</span>
            <ExampleText text={text} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What each kind of example shows. */
const exampleNames: Readonly<Record<string, string>> = {
  covered: 'Covered',
  weak: 'Weak',
  missing: 'Missing',
  ask: 'To judge',
  flag: 'Flagged',
  pass: 'Not flagged',
}
