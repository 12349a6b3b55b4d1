import { Button, Link } from '@fluentui/react-components'
import type { Span } from '../../engine/document.ts'
import { useReadOnly, useReviewBusy } from '../state/review-context.tsx'
import { useDecide } from './deciding-context.tsx'
import type { Entry } from './entries.ts'
import { shortened } from './passage-list.tsx'
import { usePassages } from './passages-context.tsx'

interface Properties {
  readonly entry: Entry
  readonly nearest: readonly Span[]
}

/**
 * The passages nearest to something missing, each as a link to it. Whether one of them says it is for the reviewer to judge: then the
 * finding is dismissed with that passage as the reason, which can be undone like every decision.
 */
export function NearestList({ entry, nearest }: Properties) {
  const { show, sectionOf } = usePassages()
  const readOnly = useReadOnly()
  return (
    <section className="found" aria-label="Nearest passages">
      <p className="found-head">Nearest passages, by their words. Does one of them say it?</p>
      <ul className="passages">
        {nearest.map(span => (
          <li key={`${span.block}:${span.start}`}>
            <span className="passage">
              <Link className="passage-link" onClick={() => show(span)}>
                {shortened(span.quote)}
              </Link>
            </span>
            <span className="quiet"> {sectionOf(span.block)}</span>
            {readOnly ? null : <SaysItButton entry={entry} span={span} section={sectionOf(span.block)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface SaysItProperties {
  readonly entry: Entry
  readonly span: Span
  readonly section: string
}

function SaysItButton({ entry: { id, decision }, span, section }: SaysItProperties) {
  const decide = useDecide()
  const reason = `Said${section === '' ? '' : ` under “${section}”`}: “${shortened(span.quote)}”`
  const isReason = decision?.state === 'dismissed' && decision.reason === reason
  return (
    <Button
      className="says-it"
      size="small"
      aria-pressed={isReason}
      disabled={useReviewBusy()}
      onClick={() => (isReason ? decide(id, 'open') : decide(id, 'dismissed', { reason }))}
    >
      {isReason ? '✓ This says it' : 'This says it'}
    </Button>
  )
}
