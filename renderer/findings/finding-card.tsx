import { Button, Link, Tooltip } from '@fluentui/react-components'
import type { Span } from '../../engine/document.ts'
import { type Offer, offerOfFix, offerOfInstead } from '../../engine/export/suggestion.ts'
import type { Review } from '../state/use-review.ts'
import { dateWords } from '../ui/words.ts'
import { DecideButtons } from './decide-buttons.tsx'
import type { Entry } from './entries.ts'
import { stateWords, strengthWords } from './looks.ts'
import { NoteEditor } from './note-editor.tsx'
import { VerdictMark } from './verdict-mark.tsx'

interface Properties {
  readonly entry: Entry
  readonly review: Review
  readonly show: (place: Span) => void
  readonly quoted: (entry: Entry, words: string) => string
  readonly sectionOf: (block: number) => string
  /** The words before and after a place, to tell where it stands. */
  readonly around: (place: Span) => readonly [before: string, after: string]
}

/** Everything about one finding: what, where, why, for whom, how to mend it, by whose authority, and what was decided. */
export function FindingCard({ entry, review, show, quoted, sectionOf, around }: Properties) {
  const { rule, finding, decision, places, own } = entry
  const offer = offerOf(entry)
  return (
    <article className="card" aria-label={`${entry.title}. ${entry.set}`}>
      {finding?.kind === 'wording' && rule && rule.title !== entry.title ? <h3>{rule.title}</h3> : null}
      <p className="card-verdict">
        <VerdictMark look={entry.look} long />
        {rule?.kind === 'requirement' ? <span className="quiet"> · {strengthWords[rule.strength]}</span> : null}
        {decision && decision.state !== 'open' ? (
          <span className="decision-line">
            {stateWords[decision.state]} by {decision.who || 'you'}, {dateWords(decision.when)}
            {decision.reason ? `: ${decision.reason}` : ''}
          </span>
        ) : null}
      </p>
      <dl>
        {saidOf(entry).map(([name, text]) => (
          <Row key={name} name={name}>
            {text}
          </Row>
        ))}
        {places.length === 0 ? null : (
          <Row name={entry.onWords ? (places.length > 1 ? 'Passages' : 'Passage') : 'Belongs under'}>
            <ul className="passages">
              {places.slice(0, mostPlaces).map(place => (
                <li key={`${place.block}:${place.start}`}>
                  <Passage
                    place={place}
                    words={quoted(entry, shortened(place.quote))}
                    show={show}
                    around={finding?.kind === 'wording' ? around(place) : ['', '']}
                  />
                  <span className="quiet"> {entry.onWords ? sectionOf(place.block) : ''}</span>
                  {finding?.kind === 'wording' && places.length > 1 ? (
                    <PlaceDecision entry={entry} place={place} review={review} />
                  ) : null}
                </li>
              ))}
            </ul>
            {places.length > mostPlaces ? <span className="quiet">and {places.length - mostPlaces} more</span> : null}
          </Row>
        )}
        {rule ? <Row name="Why">{rule.why}</Row> : null}
        {rule?.kind === 'requirement' && rule.who ? <Row name="Who">{rule.who}</Row> : null}
        {offer ? <Row name={offer.heading}>{offer.text}</Row> : null}
        {rule?.kind === 'wording' && rule.guides !== undefined ? <Row name="Guides differ">{rule.guides}</Row> : null}
        {finding?.kind === 'wording' && finding.mentioned.length > 0 ? (
          <Row name="Left alone">
            {finding.mentioned.length} more: {[...new Set(finding.mentioned.map(m => m.because))].join(', ')}
          </Row>
        ) : null}
        {rule ? (
          <Row name="Source">
            {rule.source} · rule {rule.id}
            {rule.traces.length > 0 ? ` · recommendation ${rule.traces.join(', ')}` : ''}
            {rule.confirm ? <span className="confirm"> Confirm with your adviser.</span> : null}
          </Row>
        ) : null}
        {own && own.why !== '' ? <Row name="Why">{own.why}</Row> : null}
        {own?.instead ? <Row name="Instead">{own.instead}</Row> : null}
        {own ? (
          <Row name="Added">
            by {own.who || 'you'}, {dateWords(own.when)}
          </Row>
        ) : null}
      </dl>
      <DecideButtons entry={entry} review={review} />
      <NoteEditor entry={entry} review={review} />
      {own ? (
        <Tooltip content="Take your finding away; undo brings it back" relationship="description">
          <Button size="small" appearance="subtle" onClick={() => review.removeOwn(own.id)}>
            Remove this finding
          </Button>
        </Tooltip>
      ) : null}
    </article>
  )
}

const mostPlaces = 6

/** The words of a place, as a link to it, with what stands beside them. */
function Passage({
  place,
  words,
  show,
  around: [before, after],
}: {
  readonly place: Span
  readonly words: string
  readonly show: (place: Span) => void
  readonly around: readonly [string, string]
}) {
  return (
    <span className="passage">
      {before}
      <Link onClick={() => show(place)}>{words}</Link>
      {after}
    </span>
  )
}

/** Sets one of several places aside, or takes that back: "BAME" in a title may stay where the others go. */
function PlaceDecision({ entry, place, review }: Pick<Properties, 'entry' | 'review'> & { readonly place: Span }) {
  const { block, start } = place
  const own = entry.onPlaces.find(d => d.occurrence?.block === block && d.occurrence.start === start)
  const aside = own?.state === 'dismissed' || own?.state === 'not-applicable'
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-pressed={aside}
      disabled={review.busy}
      onClick={() =>
        aside
          ? review.decide(entry.id, 'open', { occurrence: { block, start } })
          : review.decide(entry.id, 'dismissed', { occurrence: { block, start }, reason: 'The words may stay here' })
      }
    >
      {aside ? 'May stay here' : 'Leave this one'}
    </Button>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What the rule offers: what to write, or what to do. Nothing where the requirement is covered. */
function offerOf({ rule, look }: Entry): Offer | undefined {
  if (rule?.kind === 'wording') return rule.instead && offerOfInstead(rule.instead)
  return rule && look !== 'covered' ? offerOfFix(rule.fix) : undefined
}

/** What the finding says, before its passages. */
function saidOf({ finding, rule }: Entry): [string, string][] {
  if (finding?.kind !== 'requirement' || rule?.kind !== 'requirement') {
    return finding?.reason ? [['Finding', finding.reason]] : []
  }
  const said: Record<typeof finding.verdict, string | undefined> = {
    missing: rule.missing,
    weak: rule.weak,
    ask: rule.ask,
    covered: undefined,
  }
  const parts = [said[finding.verdict], finding.reason].filter(part => part !== undefined)
  return parts.length === 0 ? [] : [['Finding', parts.join(' ')]]
}

function shortened(words: string): string {
  return words.length > 220 ? `${words.slice(0, words.lastIndexOf(' ', 210))} …` : words
}
