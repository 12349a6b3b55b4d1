import type { Problem } from '../../errors.ts'
import type { PlainRules, ProblemAt } from '../../rules/load.ts'
import { answersOf, emptyProfile, questionsOf } from '../../rules/profile.ts'
import type { Rule } from '../../rules/schema.ts'

/** The answers on which a rule depends and which no profile asks for: such a rule would never be used. */
export function unknownAnswers(rule: Rule, { sets }: PlainRules, problemAt: ProblemAt): readonly Problem[] {
  const others = sets.flatMap(({ rules }) => rules.filter(({ id }) => id !== rule.id))
  const known = [...questionsOf(others), ...Object.keys(answersOf(emptyProfile))]
  return (rule.when ?? []).flatMap((answer, i) =>
    known.includes(answer)
      ? []
      : [
          problemAt(
            rule.id,
            ['when', i],
            `the organisation’s profile has no question “${answer}”; its questions are ${known.join(', ')}`,
          ),
        ],
  )
}
