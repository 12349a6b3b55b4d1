import { markKinds } from './mark-kinds.ts'
import './legend.css'

/** What the marks in the document mean: folded until somebody opens it, by mouse or by key. */
export function Legend() {
  return (
    <details className="legend">
      <summary>What the marks mean</summary>
      <ul>
        {markKinds.map(({ highlight, label, about }) => (
          <li key={highlight}>
            <span className="mark-sample" data-mark={highlight} aria-hidden="true">
              these words
            </span>
            <span>
              <span aria-hidden="true">{label.shape}</span> <strong>{label.long}</strong>: {about}
            </span>
          </li>
        ))}
        <li>
          <span className="legend-note" aria-hidden="true">
            2 missing
          </span>
          <span>
            <span aria-hidden="true">✕</span> <strong>Missing</strong>: would belong under this heading
          </span>
        </li>
      </ul>
    </details>
  )
}
