import { checkNamed } from '../../checks/index.ts'
import type { RequirementVerdict } from '../../review/finding.ts'
import type { Pattern, Requirement } from '../../rules/schema.ts'
import type { Lint } from './lint.ts'

const enough = 2

/** Rules with fewer than two examples of a verdict that they can reach. */
export const tooFewExamples: Lint = ({ loaded, compiled }) =>
  compiled.rules.flatMap(rule => {
    const wanted: readonly string[] = rule.kind === 'wording' ? ['flag', 'pass'] : verdictsOf(rule)
    const examples: Readonly<Record<string, readonly string[]>> = rule.examples
    return wanted.flatMap(verdict => {
      const count = examples[verdict]?.length ?? 0
      if (count >= enough) return []
      const has = count === 0 ? 'no example' : 'only one example'
      return [loaded.problemAt(rule.id, ['examples', verdict], `it has ${has} of ${verdict}; give at least two`)]
    })
  })

/** The verdicts that a requirement can reach, according to its evidence and its check. */
export function verdictsOf(rule: Requirement): RequirementVerdict[] {
  const check = rule.check && checkNamed('requirement', rule.check.name)
  const can = new Set<RequirementVerdict>(check ? (check.gives ?? ['covered', 'weak', 'missing']) : [])
  const { evidence } = rule
  if (!evidence) {
    if (!check) can.add('ask')
    return [...can]
  }
  const { covered = [], weak, offends } = evidence
  can.add(evidence.otherwise === 'missing' && rule.ask !== undefined ? 'ask' : evidence.otherwise)
  if (covered.length > 0) can.add('covered')
  if (weak || evidence['offends-weakly'] || covered.some(turnsWeak)) can.add('weak')
  if (offends) can.add('missing')
  return [...can]
}

/** Whether words that match the pattern, but are said less firmly than it requires, count as weak. */
function turnsWeak(pattern: Pattern): boolean {
  return typeof pattern === 'string' || pattern.commitment !== 'any'
}
