import { readFileSync, writeFileSync } from 'node:fs'
import type { Rectangle } from 'electron'
import { z } from 'zod'
import type { ElectronParts } from './parts.ts'

/** The smallest size at which the page can be used, in device-independent pixels. */
export const least = { width: 720, height: 480 } as const
const usual = { width: 1360, height: 860 } as const

const side = z.int().min(1).max(100_000)
const kept = z.strictObject({ x: z.int(), y: z.int(), width: side, height: side, maximized: z.boolean() })

/** Where a window is; without x and y it is centred. */
export interface WindowPlace {
  readonly bounds: { readonly x?: number; readonly y?: number; readonly width: number; readonly height: number }
  readonly maximized: boolean
}

/** Where the window was last, moved onto a screen that is there now; the usual size if that is not known. */
export function readPlace(file: string, screen: ElectronParts['screen']): WindowPlace {
  const { data } = kept.safeParse(parsed(file))
  if (!data) return { bounds: usual, maximized: false }
  const { maximized, ...bounds } = data
  return { bounds: within(screen.getDisplayMatching(bounds).workArea, bounds), maximized }
}

/** Saves where the window is. If that fails, the window opens at its usual size next time. */
export function keepPlace(file: string, bounds: Rectangle, maximized: boolean): void {
  const { x, y, width, height } = bounds
  try {
    writeFileSync(file, JSON.stringify({ x, y, width, height, maximized }))
  } catch {
    // No data of the user is lost.
  }
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function within(area: Rectangle, bounds: Rectangle): Rectangle {
  const width = Math.min(Math.max(bounds.width, least.width), area.width)
  const height = Math.min(Math.max(bounds.height, least.height), area.height)
  const x = Math.min(Math.max(bounds.x, area.x), area.x + area.width - width)
  const y = Math.min(Math.max(bounds.y, area.y), area.y + area.height - height)
  return { x, y, width, height }
}
