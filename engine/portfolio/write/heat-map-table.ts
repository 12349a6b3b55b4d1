import { type Markup, markup } from '../../export/html/markup.ts'
import { type CellState, cellLabels, cellStates } from '../../labels/cell-states.ts'
import { type Standing, standingLabels } from '../../labels/standings.ts'
import type { Portfolio } from '../portfolio.ts'
import { type HeatColumn, heatCell } from './heat-map.ts'

/** A standing as shape, word and colour. */
export function standingTag(standing: Standing): Markup {
  const { shape, word } = standingLabels[standing]
  return markup`<span class="standing ${standing}"><span class="shape" aria-hidden="true">${shape}</span> ${word}</span>`
}

/** A cell's state as shape, word and colour. */
export function stateTag(state: CellState): Markup {
  const { shape, word } = cellLabels[state]
  return markup`<span class="cell ${state}"><span class="shape" aria-hidden="true">${shape}</span> ${word}</span>`
}

/** Documents by recommendations or requirements: a row for each, in the order of their standing, and a column for each document. */
export function heatMapTable(
  { recommendations, requirements }: Portfolio,
  columns: readonly HeatColumn[],
  kind: 'recommendations' | 'requirements',
  caption: string,
): Markup {
  const rows =
    kind === 'recommendations'
      ? recommendations.map(({ id, title, standing }) => ({ id, title, standing }))
      : requirements.map(({ id, name, standing }) => ({ id, title: name, standing }))
  const what = kind === 'recommendations' ? 'Recommendation' : 'Requirement'
  return markup`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="heat"><caption>${caption}</caption>
<thead><tr><th scope="col">${what}</th><th scope="col">In all</th>${columns.map(({ name }) => markup`<th scope="col"><span>${name}</span></th>`)}</tr></thead>
<tbody>${rows.map(
    ({ id, title, standing }) =>
      markup`<tr><th scope="row"><a href="#${id}"><span class="id">${id}</span> ${title}</a></th><td>${standingTag(standing)}</td>${columns.map(column => cell(column, kind, id))}</tr>`,
  )}</tbody></table></div>`
}

function cell(column: HeatColumn, kind: 'recommendations' | 'requirements', id: string): Markup {
  const { state, covered, asked } = heatCell(column, kind, id)
  const count = asked === undefined ? undefined : markup` <span class="count">${covered ?? 0} of ${asked}</span>`
  if (state === 'not-asked') return markup`<td class="is ${state}">${stateTag(state)}</td>`
  return markup`<td class="is ${state}"><a href="#${id}">${stateTag(state)}${count}</a></td>`
}

/** What the shapes and words of the cells mean. */
export function heatMapKey(): Markup {
  return markup`<dl class="key">${cellStates.map(state => markup`<div><dt>${stateTag(state)}</dt><dd>${cellLabels[state].long}</dd></div>`)}</dl>`
}
