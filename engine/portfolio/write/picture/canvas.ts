import { zlibSync } from 'fflate'
import { crc32 } from '../../../docx/crc32.ts'

/** A point in pixels from the top left. */
export type Point = readonly [x: number, y: number]
/** Red, green and blue, each 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number]

/** A picture that is drawn on. Edges are smooth. */
export interface Canvas {
  readonly rectangle: (at: Point, size: Point, colour: Colour) => void
  /** Joins points by lines of a width with round ends. */
  readonly line: (points: readonly Point[], width: number, colour: Colour) => void
  /** A filled circle, or only its left half. */
  readonly disc: (centre: Point, radius: number, colour: Colour, half?: 'left') => void
  /** The picture as PNG (ISO/IEC 15948). */
  readonly png: () => Uint8Array
}

/** A white picture of a size in pixels. */
export function canvasOf(width: number, height: number): Canvas {
  const pixels = new Uint8Array(width * height * 3).fill(255)
  /** Lays a colour over the pixels of a box, each by how far it is covered: 0 to 1. */
  const paint = (from: Point, to: Point, colour: Colour, covered: (x: number, y: number) => number) => {
    for (let y = Math.max(0, Math.floor(from[1])); y < Math.min(height, Math.ceil(to[1])); y++) {
      for (let x = Math.max(0, Math.floor(from[0])); x < Math.min(width, Math.ceil(to[0])); x++) {
        const share = Math.min(1, Math.max(0, covered(x + 0.5, y + 0.5)))
        if (share === 0) continue
        const at = (y * width + x) * 3
        for (let i = 0; i < 3; i++)
          pixels[at + i] = Math.round((pixels[at + i] ?? 255) * (1 - share) + (colour[i] ?? 0) * share)
      }
    }
  }
  return {
    rectangle: ([x, y], [w, h], colour) => paint([x, y], [x + w, y + h], colour, () => 1),
    line(points, thick, colour) {
      const r = thick / 2 + 1
      for (const [i, to] of points.entries()) {
        const from = points[i - 1]
        if (!from) continue
        const low: Point = [Math.min(from[0], to[0]) - r, Math.min(from[1], to[1]) - r]
        const high: Point = [Math.max(from[0], to[0]) + r, Math.max(from[1], to[1]) + r]
        paint(low, high, colour, (x, y) => thick / 2 - distance([x, y], from, to) + 0.5)
      }
    },
    disc([cx, cy], radius, colour, half) {
      paint([cx - radius - 1, cy - radius - 1], [cx + radius + 1, cy + radius + 1], colour, (x, y) => {
        const inside = radius - Math.hypot(x - cx, y - cy) + 0.5
        return half === 'left' ? Math.min(inside, cx - x + 0.5) : inside
      })
    },
    png: () => pngOf(pixels, width, height),
  }
}

/** How far a point is from the line between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = (bx - ax) ** 2 + (by - ay) ** 2
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay))
}

function pngOf(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width * 3 + 1) * height)
  for (let y = 0; y < height; y++)
    rows.set(pixels.subarray(y * width * 3, (y + 1) * width * 3), y * (width * 3 + 1) + 1)
  const head = new Uint8Array(13)
  new DataView(head.buffer).setUint32(0, width)
  new DataView(head.buffer).setUint32(4, height)
  head.set([8, 2, 0, 0, 0], 8)
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const made = new Uint8Array(data.length + 12)
  const view = new DataView(made.buffer)
  view.setUint32(0, data.length)
  made.set(new TextEncoder().encode(name), 4)
  made.set(data, 8)
  view.setUint32(data.length + 8, crc32(made.subarray(4, data.length + 8)))
  return made
}
