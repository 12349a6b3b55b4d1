import { counted } from '../../engine/labels/counts.ts'
import { decisionLabels } from '../../engine/labels/decision-states.ts'
import type { FoundIn } from '../../host/bridge/contract/rule-records.ts'
import { LongList } from '../ui/long-list.tsx'
import { reviewLink } from '../ui/use-route.ts'
import { VerdictMark } from '../verdicts/verdict-mark.tsx'

interface Properties {
  readonly documents: number
  readonly found: readonly FoundIn[]
}

/** What the reviews of the library say by a rule, document by document; gaps and flagged words first. */
export function RuleFound({ documents, found }: Properties) {
  const calls = found.filter(({ verdict }) => verdict !== 'covered')
  const covered = found.filter(({ verdict }) => verdict === 'covered')
  return (
    <section aria-labelledby="rule-found">
      <h2 id="rule-found">In your documents</h2>
      {found.length === 0 ? (
        <p className="quiet">
          {documents === 0
            ? 'There are no documents in the library yet.'
            : `Nothing was found by it in ${counted(documents, 'document')}.`}
        </p>
      ) : null}
      <LongList items={calls} of="places where the rule has something to say">
        {one => <Found key={`${one.document} ${one.finding}`} one={one} />}
      </LongList>
      {covered.length === 0 ? null : (
        <>
          <h3>Covered in {counted(covered.length, 'document')}</h3>
          <LongList items={covered} of="documents that cover it">
            {one => <Found key={one.document} one={one} />}
          </LongList>
        </>
      )}
    </section>
  )
}

function Found({ one: { document, title, finding, verdict, places, state, passages } }: { readonly one: FoundIn }) {
  return (
    <li className="rule-place">
      <VerdictMark verdict={verdict} /> <a href={reviewLink({ document, finding })}>{title}</a>
      <span className="quiet">
        {places > 1 ? ` ${counted(places, 'place')}` : ''}
        {state === undefined || state === 'open' ? '' : ` ${decisionLabels[state]}`}
      </span>
      {passages.map(({ block, start, quote }) => (
        <blockquote key={`${block} ${start}`}>{quote}</blockquote>
      ))}
    </li>
  )
}
