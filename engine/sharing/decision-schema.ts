import { z } from 'zod'
import { spanSchema } from './document-schema.ts'
import { count, idText, lineText, listOf, paragraphText, time } from './limits.ts'

const who = z.string().max(300)

/** What a decision was about when it was made. */
export const anchorSchema = z.object({
  finding: idText,
  rule: idText,
  kind: z.enum(['requirement', 'wording', 'reviewer']),
  verdict: z.exactOptional(z.enum(['covered', 'weak', 'missing', 'ask', 'avoid', 'depends', 'style', 'noncommittal'])),
  spans: listOf(spanSchema),
  whole: z.boolean(),
  evidence: z.exactOptional(spanSchema),
})

/** A decision as a workspace keeps it. `version` is a key of that workspace. Covered is what has a passage that says it, and nothing else. */
export const decisionSchema = z
  .object({
    finding: idText,
    occurrence: z.string().regex(/^(?:\d{1,9}:\d{1,9})?$/),
    state: z.enum(['open', 'accepted', 'dismissed', 'not-applicable', 'discuss', 'covered']),
    reason: z.exactOptional(lineText),
    note: z.exactOptional(z.string().max(100_000)),
    suggested: z.exactOptional(z.literal(true)),
    who,
    madeAt: time,
    anchor: anchorSchema,
    version: count,
    lost: z.exactOptional(z.enum(['vanished', 'ambiguous', 'changed', 'not-flagged'])),
  })
  .refine(({ state, anchor }) => (state === 'covered') === (anchor.evidence !== undefined))

/** A finding that a reviewer added, as a workspace keeps it. */
export const reviewerFindingSchema = z.object({
  id: idText.regex(/^OWN-[0-9A-Za-z-]+$/),
  at: spanSchema,
  version: count,
  title: lineText.min(1),
  why: lineText,
  instead: z.exactOptional(lineText),
  who,
  madeAt: time,
  lost: z.boolean(),
})

/** A line of the audit trail. */
export const trailSchema = z.object({
  when: time,
  who,
  what: lineText.min(1),
  finding: z.exactOptional(idText),
  rule: z.exactOptional(idText),
  ruleVersion: z.exactOptional(idText),
  quote: z.exactOptional(paragraphText),
  reason: z.exactOptional(lineText),
})
