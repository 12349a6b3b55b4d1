import type { Look } from './entries.ts'
import { looks } from './looks.ts'

/** A verdict as a shape and a word: colour only adds to it. */
export function VerdictMark({ look, long = false }: { readonly look: Look; readonly long?: boolean }) {
  const { shape, word, long: words } = looks[look]
  return (
    <span className="verdict" data-look={look}>
      <span aria-hidden="true">{shape}</span> {long ? words : word}
    </span>
  )
}
