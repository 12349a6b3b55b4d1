import type { CellState } from '../../../labels/cell-states.ts'
import { type HeatColumn, heatCell } from '../heat-map.ts'
import { type Canvas, type Colour, canvasOf, type Point } from './canvas.ts'
import { lengthOfSigns, writeSigns } from './signs.ts'

/** A picture with its size in pixels. */
export interface Picture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

const ink: Colour = [29, 36, 48]
const quiet: Colour = [150, 156, 165]
const white: Colour = [255, 255, 255]

/** The ground of a cell, and the colour of the shape on it. */
export const cellColours: Readonly<Record<CellState, readonly [ground: Colour, shape: Colour]>> = {
  covered: [[38, 124, 74], white],
  elsewhere: [
    [222, 236, 227],
    [38, 124, 74],
  ],
  weak: [
    [250, 222, 166],
    [110, 63, 0],
  ],
  missing: [
    [244, 200, 196],
    [143, 24, 24],
  ],
  'wrong-law': [[143, 24, 24], white],
  ask: [
    [224, 217, 244],
    [83, 64, 154],
  ],
  decided: [
    [232, 232, 232],
    [86, 94, 107],
  ],
  'not-asked': [white, quiet],
}

const cell: Point = [56, 64]
const gap = 4
const left = 96
const top = 150

/** Documents by recommendations as PNG: a numbered row for each column of the heat map, and the ids of recommendations above. */
export function heatMapPicture(columns: readonly HeatColumn[], ids: readonly string[]): Picture {
  const width = left + ids.length * cell[0] + gap
  const height = top + columns.length * cell[1] + gap
  const canvas = canvasOf(width, height)
  for (const [i, id] of ids.entries())
    writeSigns(canvas, id, [left + i * cell[0] + (cell[0] - 30) / 2, top - 16], 30, ink, true)
  for (const [row, column] of columns.entries()) {
    const y = top + row * cell[1]
    const number = String(row + 1)
    writeSigns(canvas, number, [left - 20 - lengthOfSigns(number, 32), y + (cell[1] - 32) / 2], 32, ink)
    for (const [i, id] of ids.entries()) {
      const { state } = heatCell(column, 'recommendations', id)
      draw(canvas, state, [left + i * cell[0], y])
    }
  }
  return { png: canvas.png(), width, height }
}

/** The shape of a state, in units of 13 pixels from the middle of its cell: lines, a ring or half a disc, and a dot. */
interface Shape {
  readonly lines?: readonly (readonly Point[])[]
  readonly ring?: true
  readonly half?: true
  readonly dot?: Point
}

const shapes: Readonly<Record<CellState, Shape>> = {
  covered: {
    lines: [
      [
        [-1, 0.1],
        [-0.3, 0.8],
        [1, -0.8],
      ],
    ],
  },
  missing: {
    lines: [
      [
        [-0.8, -0.8],
        [0.8, 0.8],
      ],
      [
        [-0.8, 0.8],
        [0.8, -0.8],
      ],
    ],
  },
  weak: { ring: true, half: true },
  'wrong-law': {
    lines: [
      [
        [0, -1],
        [0, 0.35],
      ],
    ],
    dot: [0, 0.95],
  },
  elsewhere: {
    lines: [
      [
        [-0.8, 0.8],
        [0.8, -0.8],
      ],
      [
        [-0.2, -0.8],
        [0.8, -0.8],
        [0.8, 0.2],
      ],
    ],
  },
  ask: {
    lines: [
      [
        [-0.6, -0.5],
        [-0.3, -0.95],
        [0.3, -0.95],
        [0.6, -0.5],
        [0, 0.05],
        [0, 0.35],
      ],
    ],
    dot: [0, 0.95],
  },
  decided: {
    ring: true,
    lines: [
      [
        [-0.65, 0.65],
        [0.65, -0.65],
      ],
    ],
  },
  'not-asked': { dot: [0, 0] },
}

const unit = 13

function draw(canvas: Canvas, state: CellState, [x, y]: Point): void {
  const [ground, colour] = cellColours[state]
  const { lines = [], ring, half, dot } = shapes[state]
  const size: Point = [cell[0] - gap, cell[1] - gap]
  if (state !== 'not-asked') canvas.rectangle([x, y], size, ground)
  const at = ([u, v]: Point): Point => [x + size[0] / 2 + u * unit, y + size[1] / 2 + v * unit]
  for (const line of lines) canvas.line(line.map(at), 5, colour)
  if (ring) canvas.line(circle.map(at), 3.5, colour)
  if (half) canvas.disc(at([0, 0]), unit, colour, 'left')
  if (dot) canvas.disc(at(dot), 3.5, colour)
}

const circle = Array.from({ length: 33 }, (_, i): Point => {
  const angle = (i * Math.PI) / 16
  return [Math.cos(angle), Math.sin(angle)]
})
