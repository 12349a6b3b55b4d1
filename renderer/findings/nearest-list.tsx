import { Link } from '@fluentui/react-components'
import type { Span } from '../../engine/document.ts'
import { useReadOnly } from '../state/review-context.tsx'
import type { Entry } from './entries.ts'
import { shortened } from './passage-list.tsx'
import { usePassages } from './passages-context.tsx'
import { SaysItButton } from './says-it-button.tsx'

interface Properties {
  readonly entry: Entry
  readonly nearest: readonly Span[]
}

/**
 * The passages nearest to something missing, each as a link to it. Whether one of them says it is for the reviewer to judge: then that
 * passage covers the requirement, which can be undone like every decision.
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
            {readOnly ? null : <SaysItButton entry={entry} span={span} />}
          </li>
        ))}
      </ul>
      {readOnly ? null : <p className="quiet">If another one does, select its words on the page.</p>}
    </section>
  )
}
