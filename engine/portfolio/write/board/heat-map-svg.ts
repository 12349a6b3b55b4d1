import { type Markup, markup } from '../../../export/html/markup.ts'
import { cellLabels } from '../../../labels/cell-states.ts'
import { heatCell } from '../heat-map.ts'
import { cellColours } from '../picture/heat-map-picture.ts'
import type { BoardReport } from './content.ts'

const left = 190
const [wide, high] = [19, 22]
const top = 34
const mostLetters = 34

/** The heat map as a picture on the page, with the names of the documents. Its words are in the table below it. */
export function heatMapSvg({ columns, ids, about }: BoardReport['heatMap']): Markup {
  const width = left + ids.length * wide
  const height = top + columns.length * high
  return markup`<svg role="img" aria-label="Heat map: ${about}" viewBox="0 0 ${width} ${height}" width="100%">
${ids.map((id, i) => markup`<text x="${left + i * wide + 13}" y="${top - 6}" font-size="9" fill="currentColor" transform="rotate(-90 ${left + i * wide + 13} ${top - 6})">${id}</text>`)}
${columns.map((column, row) => {
  const y = top + row * high
  const name = column.name.length > mostLetters ? `${column.name.slice(0, mostLetters - 1)}…` : column.name
  return markup`<text x="0" y="${y + 14}" font-size="10" fill="currentColor">${row + 1} ${name}</text>${ids.map(
    (id, i) => {
      const { state } = heatCell(column, 'recommendations', id)
      const x = left + i * wide
      const ground =
        state === 'not-asked'
          ? undefined
          : markup`<rect x="${x}" y="${y}" width="${wide - 1.5}" height="${high - 1.5}" fill="${hex(cellColours[state][0])}"/>`
      return markup`${ground}<text x="${x + (wide - 1.5) / 2}" y="${y + 14.5}" font-size="11" text-anchor="middle" fill="${hex(cellColours[state][1])}">${cellLabels[state].shape}</text>`
    },
  )}`
})}
</svg>`
}

function hex(colour: readonly number[]): string {
  return `#${colour.map(part => part.toString(16).padStart(2, '0')).join('')}`
}
