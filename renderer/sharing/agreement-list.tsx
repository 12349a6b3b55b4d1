import { decisionLabels } from '../../engine/labels/decision-states.ts'
import type { Agreement } from '../../host/bridge/contract/sharing.ts'
import { AboutFinding } from './about-finding.tsx'
import { AgreementTable } from './agreement-table.tsx'
import { kappaWords } from './kappa-words.ts'
import { whoIs } from './who.ts'

/** How far each two reviewers agree, and where they do not. */
export function AgreementList({ agreement }: { readonly agreement: readonly Agreement[] }) {
  return (
    <section aria-labelledby="agreement-title" className="sharing-part">
      <h2 id="agreement-title">How far you agree</h2>
      {agreement.length === 0 ? (
        <p>
          There is nothing to compare yet. Decide on the same documents as another reviewer, each on your own, then
          bring in the other’s file: what both have decided is compared here as it was before you saw each other’s
          decisions.
        </p>
      ) : null}
      {agreement.map(pair => (
        <Pair key={`${pair.mine} ${pair.theirs}`} pair={pair} />
      ))}
    </section>
  )
}

function Pair({ pair }: { readonly pair: Agreement }) {
  const { mine, theirs, both, same, percent, kappa, differ } = pair
  const [one, other] = [whoIs(mine), whoIs(theirs)]
  return (
    <article className="agreement">
      <h3>
        {one} and {other}
      </h3>
      <dl className="agreement-figures">
        <Figure name="Decided by both" value={String(both)} />
        <Figure name="Decided alike" value={`${same} of ${both}`} />
        <Figure name="In per cent" value={percent === undefined ? '–' : `${Math.round(percent)}%`} />
        <Figure name="Cohen’s kappa" value={kappa === undefined ? '–' : kappa.toFixed(2)} />
      </dl>
      <p>{kappaWords(kappa, both)}</p>
      <AgreementTable pair={pair} one={one} other={other} />
      {differ.length === 0 ? null : (
        <details>
          <summary>
            Where you did not decide alike <span className="quiet">{differ.length}</span>
          </summary>
          <ul className="differ">
            {differ.map((about, n) => (
              <li key={`${about.document} ${about.finding} ${about.occurrence?.block} ${about.occurrence?.start}`}>
                <AboutFinding heading="h4" about={about} id={`differ-${mine}-${theirs}-${n}`} />
                <p>
                  {one}: {decisionLabels[about.mine.state]}. {other}: {decisionLabels[about.theirs.state]}.
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  )
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}
