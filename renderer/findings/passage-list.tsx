import { Button, Link } from '@fluentui/react-components'
import type { Span } from '../../engine/document.ts'
import { useReadOnly, useReviewActions, useReviewBusy } from '../state/review-context.tsx'
import { canCover, type Entry } from './entries.ts'
import { usePassages } from './passages-context.tsx'
import { SaysItButton } from './says-it-button.tsx'

/** Passages of a finding, each as a link to it. Single occurrences of repeated words can be kept. */
export function PassageList({ entry, spans }: { readonly entry: Entry; readonly spans: readonly Span[] }) {
  const { sectionOf } = usePassages()
  const readOnly = useReadOnly()
  const { finding } = entry
  return (
    <>
      <ul className="passages">
        {spans.slice(0, most).map(span => (
          <li key={`${span.block}:${span.start}`}>
            <Passage entry={entry} span={span} />
            <span className="quiet"> {entry.onWords ? sectionOf(span.block) : ''}</span>
            {finding?.kind === 'wording' && spans.length > 1 && !readOnly ? (
              <KeepButton entry={entry} span={span} />
            ) : null}
            {offersEvidence(entry) && !readOnly ? <SaysItButton entry={entry} span={span} /> : null}
          </li>
        ))}
      </ul>
      {spans.length > most ? <span className="quiet">and {spans.length - most} more</span> : null}
    </>
  )
}

/** What something missing is shown with goes against it, so that is no evidence for it. */
function offersEvidence(entry: Entry): boolean {
  return canCover(entry) && entry.onWords && entry.verdict !== 'missing'
}

/** How many passages a card shows. */
const most = 6

interface Properties {
  readonly entry: Entry
  readonly span: Span
}

/** The words of a passage as a link to it, those of a wording with the words around them. */
function Passage({ entry, span }: Properties) {
  const { show, quoted, around } = usePassages()
  const [before, after] = entry.finding?.kind === 'wording' ? around(span) : ['', '']
  return (
    <span className="passage">
      {before}
      <Link className="passage-link" onClick={() => show(span)}>
        {quoted(entry, shortened(span.quote))}
      </Link>
      {after}
    </span>
  )
}

/** Keeps one of several occurrences as it is, or takes that back: "BAME" in a title may stay where the others go. */
function KeepButton({ entry, span: { block, start } }: Properties) {
  const { decide } = useReviewActions()
  const decision = entry.onOccurrences.find(d => d.occurrence?.block === block && d.occurrence.start === start)
  const kept = decision?.state === 'dismissed' || decision?.state === 'not-applicable'
  const occurrence = { block, start }
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-pressed={kept}
      disabled={useReviewBusy()}
      onClick={() =>
        kept
          ? decide(entry.id, 'open', { occurrence })
          : decide(entry.id, 'dismissed', { occurrence, reason: 'The wording can stay here' })
      }
    >
      {kept ? 'Kept' : 'Keep this one'}
    </Button>
  )
}

/** The words of a passage, cut at a word after about so many characters. */
export function shortened(words: string, most = 210): string {
  if (words.length <= most + 10) return words
  const end = words.lastIndexOf(' ', most)
  return `${words.slice(0, end > 0 ? end : most)} …`
}
