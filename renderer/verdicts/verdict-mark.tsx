import { type Verdict, verdictDisplay } from './verdict-display.ts'
import './verdicts.css'

/** A verdict as a shape and a word; colour only adds to them. */
export function VerdictMark({ verdict, long = false }: { readonly verdict: Verdict; readonly long?: boolean }) {
  const { shape, word, long: words } = verdictDisplay[verdict]
  return (
    <span className="verdict" data-verdict={verdict}>
      <span aria-hidden="true">{shape}</span> {long ? words : word}
    </span>
  )
}
