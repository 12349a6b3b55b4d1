import { z } from 'zod'
import { exceptionPlaces } from '../../../engine/authoring/learn/change-texts.ts'

const id = z.string().min(1).max(100)
const index = z.int().min(0)
const name = z.string().min(1).max(100)
const phrase = z.string().max(500)
const ofRule = { rule: id, sentence: z.string().min(1).max(10_000) }

/** What each call accepts by which rules learn from decisions. */
export const acceptsLearning = {
  whatToLearn: z.strictObject({
    document: id,
    finding: z.string().min(1).max(300),
    occurrence: z.exactOptional(z.strictObject({ block: index, start: index })),
  }),
  proposeChange: z.discriminatedUnion('kind', [
    z.strictObject({ ...ofRule, kind: z.literal('exception'), where: z.enum(exceptionPlaces), phrase }),
    z.strictObject({
      ...ofRule,
      kind: z.literal('example'),
      verdict: z.enum(['covered', 'weak', 'missing', 'flag', 'pass']),
    }),
    z.strictObject({ ...ofRule, kind: z.literal('way'), element: name, phrase }),
    z.strictObject({ ...ofRule, kind: z.literal('member'), concept: name, phrase }),
  ]),
}
