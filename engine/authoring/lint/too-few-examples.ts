import { checkNamed } from '../../checks/index.ts'
import type { RequirementVerdict } from '../../review/finding.ts'
import type { Requirement } from '../../rules/schema.ts'
import type { Lint } from './lint.ts'

/** So many examples of a verdict are enough. */
export const enoughExamples = 2

/** Rules with fewer than two examples of a verdict that they can reach. */
export const tooFewExamples: Lint = ({ loaded, compiled }) =>
  compiled.rules.flatMap(rule => {
    const wanted: readonly string[] = rule.kind === 'wording' ? ['flag', 'pass'] : verdictsOf(rule)
    const examples: Readonly<Record<string, readonly string[]>> = rule.examples
    return wanted.flatMap(verdict => {
      const count = examples[verdict]?.length ?? 0
      if (count >= enoughExamples) return []
      const has = count === 0 ? 'no example' : 'only one example'
      return [loaded.problemAt(rule.id, ['examples', verdict], `it has ${has} of ${verdict}; give at least two`)]
    })
  })

/** The verdicts that a requirement can reach, according to its evidence and its check. */
export function verdictsOf(rule: Requirement): RequirementVerdict[] {
  const check = rule.check && checkNamed('requirement', rule.check.name)
  const can = new Set<RequirementVerdict>(check ? (check.gives ?? ['covered', 'weak', 'missing']) : [])
  const { elements, offends } = rule
  if (!elements && !offends && !rule['offends-weakly']) {
    if (!check) can.add('ask')
    return [...can]
  }
  can.add(rule.otherwise === 'missing' && rule.ask !== undefined ? 'ask' : rule.otherwise)
  if (elements && rule.covered?.length !== 0) can.add('covered')
  if (rule['offends-weakly'] || canBeWeak(rule)) can.add('weak')
  if (offends) can.add('missing')
  return [...can]
}

/** Whether something can be lacking, or said too softly, once the core is there. */
function canBeWeak({ elements = {}, core = [], covered }: Requirement): boolean {
  const soft = Object.values(elements).some(({ says, commitment }) =>
    says.some(pattern => (typeof pattern === 'string' ? commitment : (pattern.commitment ?? commitment)) !== 'any'),
  )
  return soft || covered?.length === 0 || (covered?.length ?? Object.keys(elements).length) > core.length
}
