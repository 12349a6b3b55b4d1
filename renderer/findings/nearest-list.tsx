import { Link } from '@fluentui/react-components'
import type { Span } from '../../engine/document.ts'
import { shortened } from './passage-list.tsx'
import { usePassages } from './passages-context.tsx'

/** The passages nearest to something missing, each as a link to it: whether one of them says it is for the reviewer to judge. */
export function NearestList({ nearest }: { readonly nearest: readonly Span[] }) {
  const { show, sectionOf } = usePassages()
  return (
    <>
      <span className="quiet">By their words. Does one of them say it?</span>
      <ul className="passages">
        {nearest.map(span => (
          <li key={`${span.block}:${span.start}`}>
            <span className="passage">
              <Link onClick={() => show(span)}>{shortened(span.quote)}</Link>
            </span>
            <span className="quiet"> {sectionOf(span.block)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
