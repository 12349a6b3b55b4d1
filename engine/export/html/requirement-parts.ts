import { partLabelOf } from '../../labels/part-states.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import { type Part, partsToList } from '../../review/parts.ts'
import { type Markup, markup } from './markup.ts'
import { marked, type Page } from './parts.ts'

/** The named parts of a requirement, each with how it stands and the passage that says so; a passage of several parts is quoted once. */
export function partList(page: Page, finding: RequirementFinding): Markup {
  const parts = partsToList(finding)
  if (parts.length === 0) return markup``
  const quoted = new Set<string>()
  return markup`<ul class="parts">${parts.map(part => {
    const key = part.passage ? `${part.passage.block}:${part.passage.start}` : ''
    const again = quoted.has(key)
    quoted.add(key)
    return item(page, finding, part, again)
  })}</ul>`
}

function item(page: Page, { verdict }: RequirementFinding, { state, name, passage }: Part, again: boolean): Markup {
  const { shape, long } = partLabelOf(state, verdict)
  const quote = again ? undefined : passage && markup` <q>${marked(page, passage)}</q>`
  const place =
    passage && markup` <span class="where">${again ? 'in the same passage' : page.names.long(passage.block)}</span>`
  return markup`<li><span class="state ${verdict === 'missing' && state === 'there' ? 'lacking' : state}"><span class="shape" aria-hidden="true">${shape}</span> ${long}</span> <span>${name}${quote}${place}</span></li>`
}

/** The passages nearest to a missing requirement, for the reader to judge. */
export function nearestList(page: Page, { nearest = [] }: RequirementFinding): Markup {
  if (nearest.length === 0) return markup``
  return markup`<div class="nearest"><p>Nearest passages. Do any of them say it?</p><ul>${nearest.map(
    span => markup`<li><q>${marked(page, span)}</q> <span class="where">${page.names.long(span.block)}</span></li>`,
  )}</ul></div>`
}
