import { z } from 'zod'

const document = z.string().min(1).max(100)

/** What each call accepts by which a standard is made from a model document. */
export const acceptsStandard = {
  modelDocument: z.strictObject({ document }),
  draftStandard: z.strictObject({
    document,
    title: z.string().trim().min(1).max(200),
    keep: z.array(z.string().max(100)).min(1).max(200),
  }),
}
