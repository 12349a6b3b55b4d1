import { notChecked, wasChecked } from '../content/limits.ts'
import { type Markup, markup } from './markup.ts'
import type { Page } from './parts.ts'

/** What a reader should know before deciding: what was not checked, and the limits of a review of words. */
export function limits({ report }: Page): Markup {
  return markup`<section aria-labelledby="not-checked">
<h3 id="not-checked">What was not checked</h3>
${list(notChecked(report))}
</section>`
}

/** Which rules were used and what was read. */
export function checked({ report }: Page): Markup {
  return markup`<section aria-labelledby="checked">
<h3 id="checked">What was checked</h3>
${list(wasChecked(report))}
</section>`
}

function list(lines: readonly string[]): Markup {
  return markup`<ul>${lines.map(line => markup`<li>${line}</li>`)}</ul>`
}
