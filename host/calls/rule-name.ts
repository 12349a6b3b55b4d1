import { nameOfRule } from '../../engine/labels/name-of-rule.ts'
import type { HostContext } from './context.ts'

/** The short name of a rule, as lists show it; undefined where the rules no longer have it. */
export function ruleName({ loaded }: Pick<HostContext, 'loaded'>, id: string): string | undefined {
  const rule = loaded.sets.flatMap(set => set.rules).find(one => one.id === id)
  return rule && nameOfRule(rule)
}
