import { checkNamed } from '../../checks/index.ts'
import { recommendations } from '../../rules/recommendations.ts'
import type { Lint } from './lint.ts'

/** Rules that name a recommendation or a check that there is not. */
export const unknownNames: Lint = ({ loaded, compiled }) =>
  compiled.rules.flatMap(rule => {
    const traces = rule.traces.flatMap((trace, i) => {
      if (recommendations.some(r => r.id === trace)) return []
      return [loaded.problemAt(rule.id, ['traces', i], `there is no recommendation ${trace}`)]
    })
    if (!rule.check || checkNamed(rule.kind, rule.check.name)) return traces
    return [
      ...traces,
      loaded.problemAt(rule.id, ['check'], `no check for a ${rule.kind} is called “${rule.check.name}”`),
    ]
  })
