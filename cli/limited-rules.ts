import { loadRules } from '../engine/load-rules.ts'
import type { LoadedRules, RuleFile } from '../engine/rules/load.ts'
import { readingLimits, ruleLimits } from '../host/workers/rule-limits.ts'

/** As `loadRules`, where a file on which work takes too long is a problem and the others go on. */
export function loadLimited(files: readonly RuleFile[]): LoadedRules {
  return loadRules(files, ruleLimits(readingLimits))
}
