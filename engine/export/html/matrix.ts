import { written } from '../../labels/counts.ts'
import { requirementLabels, requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import type { TallyRow } from '../content/tally.ts'
import { type Markup, markup } from './markup.ts'

/** Requirements counted by how binding they are and by verdict; the last row counts all. It can be scrolled by keyboard where it is too wide. */
export function matrix(rows: readonly TallyRow[]): Markup {
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="Requirements in numbers"><table class="matrix"><caption>Requirements by how binding they are and what was found</caption>
<thead><tr><th scope="col">How binding</th>${requirementVerdicts.map(head)}<th scope="col" class="number">All</th></tr></thead>
<tbody>${rows.slice(0, -1).map(row)}</tbody>
<tfoot>${rows.slice(-1).map(row)}</tfoot></table></div>`
}

function head(verdict: RequirementFinding['verdict']): Markup {
  const { shape, long } = requirementLabels[verdict]
  return markup`<th scope="col" class="number"><span class="shape ${verdict}" aria-hidden="true">${shape}</span> ${long}</th>`
}

function row({ name, numbers }: TallyRow): Markup {
  const cell = (number: number) => markup`<td class="number${number === 0 ? ' none' : ''}">${written(number)}</td>`
  return markup`<tr><th scope="row">${name}</th>${numbers.map(cell)}</tr>`
}
