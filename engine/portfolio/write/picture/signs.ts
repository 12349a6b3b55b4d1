import type { Canvas, Colour, Point } from './canvas.ts'

/** The strokes of a sign, in a box one wide and one high. */
type Strokes = readonly (readonly Point[])[]

const round = (cx: number, cy: number, rx: number, ry: number, from = 0, to = 360): readonly Point[] =>
  Array.from({ length: 17 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 16) * Math.PI) / 180
    return [cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)]
  })

/** The signs that the ids of recommendations and the numbers of documents are made of. */
const signs: Readonly<Record<string, Strokes>> = {
  R: [
    [
      [0.1, 1],
      [0.1, 0],
      [0.55, 0],
    ],
    round(0.55, 0.26, 0.33, 0.26, -90, 90),
    [
      [0.55, 0.52],
      [0.1, 0.52],
    ],
    [
      [0.5, 0.52],
      [0.92, 1],
    ],
  ],
  N: [
    [
      [0.1, 1],
      [0.1, 0],
      [0.9, 1],
      [0.9, 0],
    ],
  ],
  0: [round(0.5, 0.5, 0.38, 0.5)],
  1: [
    [
      [0.22, 0.2],
      [0.55, 0],
      [0.55, 1],
    ],
  ],
  2: [[...round(0.5, 0.28, 0.36, 0.28, 180, 380), [0.12, 1], [0.9, 1]]],
  3: [round(0.47, 0.25, 0.33, 0.25, 200, 450), round(0.47, 0.74, 0.38, 0.26, -90, 160)],
  4: [
    [
      [0.7, 1],
      [0.7, 0],
      [0.08, 0.7],
      [0.95, 0.7],
    ],
  ],
  5: [[[0.84, 0], [0.24, 0], [0.18, 0.44], ...round(0.46, 0.68, 0.4, 0.32, 230, 500)]],
  6: [
    round(0.5, 0.68, 0.38, 0.32),
    [
      [0.14, 0.62],
      [0.34, 0.24],
      [0.7, 0],
    ],
  ],
  7: [
    [
      [0.1, 0],
      [0.9, 0],
      [0.38, 1],
    ],
  ],
  8: [round(0.5, 0.25, 0.3, 0.25), round(0.5, 0.75, 0.38, 0.25)],
  9: [
    round(0.5, 0.32, 0.38, 0.32),
    [
      [0.86, 0.38],
      [0.66, 0.76],
      [0.3, 1],
    ],
  ],
}

/** Writes an id or a number from a point, `height` high; with `up` from bottom to top. Other signs are left out. */
export function writeSigns(
  canvas: Canvas,
  text: string,
  [x, y]: Point,
  height: number,
  colour: Colour,
  up = false,
): void {
  const wide = height * 0.62
  const step = height * 0.86
  for (const [i, sign] of [...text].entries()) {
    for (const stroke of signs[sign] ?? []) {
      const points = stroke.map(
        ([u, v]): Point => (up ? [x + v * height, y - i * step - u * wide] : [x + i * step + u * wide, y + v * height]),
      )
      canvas.line(points, height * 0.13, colour)
    }
  }
}

/** How long a text is that `writeSigns` writes. */
export function lengthOfSigns(text: string, height: number): number {
  return Math.max(0, text.length * height * 0.86 - height * 0.24)
}
