import { recommendations } from '../../rules/recommendations.ts'
import type { Lint } from './lint.ts'

/** Rules that name a recommendation that does not exist. */
export const unknownRecommendations: Lint = ({ loaded, compiled }) =>
  compiled.rules.flatMap(rule =>
    rule.traces.flatMap((trace, i) => {
      if (recommendations.some(r => r.id === trace)) return []
      return [loaded.problemAt(rule.id, ['traces', i], `there is no recommendation ${trace}`)]
    }),
  )
