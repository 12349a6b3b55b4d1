import { z } from 'zod'
import type { Judgement } from '../review/judgement.ts'
import { requirementCheck } from './check.ts'
import { type StageLimit, stageLimits, stages, timesGiven } from './stage-limits.ts'

const options = z.strictObject({
  of: z.enum(stages).optional().describe('the stage whose number must be filled in; without it any'),
  settles: z
    .literal(true)
    .optional()
    .describe('a weak verdict lacks nothing but this time, so that the requirement is covered where it is given'),
})

/**
 * The time limit for each stage of a procedure, listed in the reason. A number of days left blank ("within [x] days") for the
 * stage in `of`, or for any stage without `of`, is weak because it cannot be enforced. Where the time of the stage in `of` is given and that
 * settles the matter, the requirement is covered; so it never says that a time is lacking and gives it.
 */
export const timeLimits = requirementCheck({
  name: 'time-limits',
  about: 'The time given for each stage, and numbers of days that were left blank.',
  options,
  phrases: timesGiven,
  judge: (subject, byPhrases, { of, settles }) => {
    const limits = stageLimits(subject)
    if (limits.length === 0) return byPhrases
    const table = `Times given: ${limits.map(({ stage, limit }) => `${stage}, ${limit || 'left blank'}`).join('; ')}.`
    const unfilled = limits.filter(({ stage, limit }) => limit === '' && (of === undefined || of === stage))
    if (unfilled.length > 0) {
      const blanks = unfilled.map(entry => entry.evidence)
      return { verdict: 'weak', evidence: [...blanks, ...byPhrases.evidence].slice(0, 4), reason: table }
    }
    const own = limits.find(({ stage }) => stage === of)
    if (own && settles && byPhrases.verdict !== 'covered') return settled(own, byPhrases, table)
    const reason = byPhrases.reason === undefined ? table : `${byPhrases.reason} ${table}`
    return { ...byPhrases, reason }
  },
})

function settled({ loose, evidence }: StageLimit, byPhrases: Judgement, table: string): Judgement {
  const all = [evidence, ...byPhrases.evidence.filter(e => e.block !== evidence.block || e.start !== evidence.start)]
  return loose
    ? { verdict: 'weak', evidence: all.slice(0, 4), reason: `The time is left open. ${table}` }
    : { verdict: 'covered', evidence: all.slice(0, 4), reason: table }
}
