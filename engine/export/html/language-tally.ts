import { counted } from '../../labels/counts.ts'
import type { WordingVerdict } from '../../review/finding.ts'
import { type Markup, markup } from './markup.ts'
import { wordingTag } from './parts.ts'

/** How many places have flagged wording, by verdict. */
export function languageTally(places: readonly (readonly [WordingVerdict, number])[]): Markup {
  if (places.length === 0) return markup`<p>No wording was flagged.</p>`
  return markup`<ul class="tally">${places.map(
    ([verdict, number]) => markup`<li>${wordingTag(verdict)} ${counted(number, 'place')}</li>`,
  )}</ul>`
}
