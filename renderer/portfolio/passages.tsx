import type { PassageInContext } from '../../host/bridge/contract/portfolio.ts'

/** Passages in their sentences, each with the place where it stands. */
export function Passages({ passages }: { readonly passages: readonly PassageInContext[] }) {
  return passages.map(({ block, start, end, quote, place, before, after }) => (
    <figure key={`${block} ${start} ${end}`} className="cell-passage">
      <blockquote>
        {before}
        <mark>{quote}</mark>
        {after}
      </blockquote>
      {place === '' ? null : <figcaption className="quiet">{place}</figcaption>}
    </figure>
  ))
}
