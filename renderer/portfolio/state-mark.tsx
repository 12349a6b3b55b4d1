import type { ReactNode } from 'react'
import { type CellState, cellLabels } from '../../engine/labels/cell-states.ts'
import { type Standing, standingLabels } from '../../engine/labels/standings.ts'

/** How a document stands, as a shape and a word; colour only adds to them. */
export function CellMark({ state, long = false }: { readonly state: CellState; readonly long?: boolean }) {
  const label = cellLabels[state]
  return (
    <span className="cell-mark" data-state={state}>
      <span aria-hidden="true">{label.shape}</span> {long ? label.long : label.word}
    </span>
  )
}

/** How the organisation stands, as a shape and a word. */
export function StandingMark({ standing, long = false }: { readonly standing: Standing; readonly long?: boolean }) {
  const label = standingLabels[standing]
  return (
    <span className="standing-mark" data-standing={standing}>
      <span aria-hidden="true">{label.shape}</span> {long ? label.long : label.word}
    </span>
  )
}

/** From what it was to what it is. */
export function FromTo({ from, to }: { readonly from: ReactNode; readonly to: ReactNode }) {
  return (
    <span className="from-to">
      {from} <span aria-hidden="true">→</span>
      <span className="for-readers">then </span> {to}
    </span>
  )
}
