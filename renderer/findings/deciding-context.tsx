import { createContext, type ReactNode, use, useMemo } from 'react'
import type { DecisionState } from '../../engine/decision.ts'
import type { DecisionDetails } from '../state/review-actions.ts'
import { useReviewActions } from '../state/review-context.tsx'
import type { Line } from './grouping.ts'
import type { ListEvent } from './list-state.ts'

/** Decides a finding. A decision goes on to the next finding that is still open; taking one back stays. */
export type Decide = (finding: string, state: DecisionState, details?: DecisionDetails) => void

const DecidingContext = createContext<Decide | undefined>(undefined)

interface Properties {
  readonly decide: Decide
  readonly children: ReactNode
}

/** Provides the way to decide findings. */
export function DecidingProvider({ decide, children }: Properties) {
  return <DecidingContext value={decide}>{children}</DecidingContext>
}

/** Decides a finding of the list as it is shown. */
export function useDecide(): Decide {
  const decide = use(DecidingContext)
  if (!decide) throw new Error('used outside of DecidingProvider')
  return decide
}

/** The way to decide the findings of a list of these lines. */
export function useDeciding(lines: readonly Line[], dispatch: (event: ListEvent) => void): Decide {
  const { decide } = useReviewActions()
  return useMemo(
    () => (finding, state, details) => {
      decide(finding, state, details)
      const next = state === 'open' ? undefined : nextOpen(lines, finding)
      if (next !== undefined) dispatch({ kind: 'step', entry: next })
    },
    [decide, lines, dispatch],
  )
}

/** The next finding after this one that nobody has decided; undefined where there is none. */
export function nextOpen(lines: readonly Line[], finding: string): string | undefined {
  const entries = lines.flatMap(line => (line.kind === 'entry' ? [line.entry] : []))
  const at = entries.findIndex(({ id }) => id === finding)
  return entries.slice(at + 1).find(({ decision }) => (decision?.state ?? 'open') === 'open')?.id
}
