import { Button, Tooltip } from '@fluentui/react-components'
import { shortDate } from '../../engine/labels/dates.ts'
import { strengthLabels } from '../../engine/labels/strengths.ts'
import { partsToList } from '../../engine/review/parts.ts'
import type { AddedFinding } from '../../host/bridge/contract/documents.ts'
import { useReadOnly, useReviewActions } from '../state/review-context.tsx'
import { AnswerList } from './answer-list.tsx'
import { AddedDetails, CardWhy } from './card-why.tsx'
import { DecideButtons } from './decide-buttons.tsx'
import type { Entry } from './entries.ts'
import { NearestList } from './nearest-list.tsx'
import { NoteEditor } from './note-editor.tsx'
import { OfferBox } from './offer-box.tsx'
import { PartList } from './part-list.tsx'
import { PassageList } from './passage-list.tsx'
import { resultOf } from './result-of.ts'
import { TeachLink } from './teach-link.tsx'

/** Everything about one finding: first what is there and what is lacking, then what to write, the decision, and the reasons folded. */
export function FindingCard({ entry }: { readonly entry: Entry }) {
  const { rule, added } = entry
  const readOnly = useReadOnly()
  return (
    <article className="card" aria-label={`${entry.title}. ${entry.set}`}>
      {rule && rule.title !== entry.title ? <h3>{rule.title}</h3> : null}
      <StandingLine entry={entry} />
      <Found entry={entry} />
      <OfferBox entry={entry} />
      {rule?.kind === 'wording' && rule.guides !== undefined ? (
        <p>
          <strong>Guides differ.</strong> {rule.guides}
        </p>
      ) : null}
      {added ? <AddedDetails added={added} /> : null}
      <AnswerList finding={entry.id} />
      {readOnly ? null : <DecideButtons entry={entry} />}
      {readOnly ? null : <TeachLink entry={entry} />}
      <NoteEditor entry={entry} />
      {rule ? <CardWhy rule={rule} finding={entry.finding} /> : null}
      {added && !readOnly ? <RemoveButton added={added} /> : null}
    </article>
  )
}

/** What was found: in a sentence, part by part, and the passages; of something missing where it belongs and what comes nearest. */
function Found({ entry }: { readonly entry: Entry }) {
  const { finding, spans, onWords } = entry
  const result = resultOf(entry)
  const gap = finding?.kind === 'requirement' ? finding : undefined
  const parts = gap ? partsToList(gap) : []
  const told = new Set(parts.flatMap(({ passage }) => (passage ? [`${passage.block}:${passage.start}`] : [])))
  const others = spans.filter(({ block, start }) => !told.has(`${block}:${start}`))
  return (
    <>
      {result === '' ? null : <p>{result}</p>}
      {!gap || parts.length === 0 ? null : <PartList parts={parts} verdict={gap.verdict} />}
      {others.length === 0 ? null : (
        <section className="found" aria-label={onWords ? 'Passages' : 'Best placed under'}>
          {onWords && parts.length === 0 && !gap?.pointedOut ? null : <p className="found-head">{headOf(entry)}</p>}
          <PassageList entry={entry} spans={others} />
        </section>
      )}
      {gap?.nearest === undefined || gap.nearest.length === 0 || gap.pointedOut ? null : (
        <NearestList entry={entry} nearest={gap.nearest} />
      )}
    </>
  )
}

function headOf({ finding, onWords }: Entry): string {
  if (finding?.kind === 'requirement' && finding.pointedOut) return 'The passage'
  return onWords ? 'Other passages' : 'Best placed under'
}

/** How binding it is, and what was decided. The verdict stands in the row above. */
function StandingLine({ entry: { strength, decision } }: { readonly entry: Entry }) {
  // Whose evidence covers it is said with what was found.
  const decided = decision && decision.state !== 'open' && decision.state !== 'covered' ? decision : undefined
  if (strength === undefined && decided === undefined) return null
  return (
    <p className="card-verdict">
      {strength ? <span className="quiet">{strengthLabels[strength]}</span> : null}
      {decided ? (
        <span className="decision-line">
          {decidedWords[decided.state as keyof typeof decidedWords]} by {decided.who || 'you'},{' '}
          {shortDate(decided.when)}
          {decided.reason ? `: ${decided.reason}` : ''}
        </span>
      ) : null}
    </p>
  )
}

/** What was done to the finding, before who did it. */
const decidedWords = {
  accepted: 'Accepted',
  dismissed: 'Dismissed',
  'not-applicable': 'Marked as not applicable',
  discuss: 'Marked for discussion',
} as const

function RemoveButton({ added }: { readonly added: AddedFinding }) {
  const { removeFinding } = useReviewActions()
  return (
    <Tooltip content="Removes your finding; undo brings it back" relationship="description">
      <Button size="small" appearance="subtle" onClick={() => removeFinding(added.id)}>
        Remove this finding
      </Button>
    </Tooltip>
  )
}
