import { z } from 'zod'
import type { Document, Span } from '../document.ts'
import { notAppliedReasons } from '../review/applicability.ts'
import type { Review } from '../review/review.ts'
import { nations } from '../rules/nations.ts'
import { scopes } from '../rules/scopes.ts'
import { strengths } from '../rules/strengths.ts'
import { containedSchema, isIn, spanSchema, typeText } from './document-schema.ts'
import { count, day, idText, lineText, listOf, paragraphText } from './limits.ts'

const decided = {
  type: typeText,
  also: z.exactOptional(listOf(typeText, 100)),
  parts: z.exactOptional(listOf(containedSchema, 10_000)),
}

const type = z.discriminatedUnion('how', [
  z.object({ ...decided, how: z.literal('chosen') }),
  z.object({ ...decided, how: z.literal('detected'), confidence: z.number().min(0).max(1), because: lineText }),
  z.object({
    how: z.literal('undecided'),
    type: z.literal('policy'),
    candidates: listOf(typeText, 100),
    because: lineText,
  }),
])

const reading = z.object({
  judged: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('judged'), notRead: z.exactOptional(lineText) }),
    z.object({ kind: z.literal('not-judged'), because: z.enum(['empty', 'not-english']), sentence: lineText }),
  ]),
  scope: z.object({
    scope: z.enum(scopes),
    how: z.enum(['type', 'title', 'text', 'assumed']),
    because: lineText,
  }),
  nation: z.object({
    nation: z.enum([...nations, 'great-britain']),
    how: z.enum(['profile', 'text', 'assumed']),
    because: lineText,
  }),
})

const verdict = z.enum(['covered', 'weak', 'missing', 'ask'])

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('judged'), rule: idText, verdict }),
  z.object({ kind: z.literal('searched'), rule: idText, occurrences: count }),
  z.object({
    kind: z.literal('not-applied'),
    rule: idText,
    because: z.enum(notAppliedReasons),
    reason: z.exactOptional(lineText),
  }),
])

const evidence = z.discriminatedUnion('basis', [
  spanSchema.extend({
    basis: z.literal('phrase'),
    grade: z.enum(['committed', 'aspirational', 'hedged', 'denied', 'mentioned']),
  }),
  spanSchema.extend({ basis: z.literal('check') }),
])

const common = { id: idText, rule: idText, reason: z.exactOptional(lineText) }

const finding = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('requirement'),
    verdict,
    evidence: listOf(evidence, 10_000),
    parts: z.exactOptional(
      listOf(
        z.object({
          element: idText,
          name: lineText,
          state: z.enum(['there', 'soft', 'denied', 'lacking']),
          passage: z.exactOptional(spanSchema),
        }),
        1000,
      ),
    ),
    nearest: z.exactOptional(listOf(spanSchema, 100)),
    strength: z.exactOptional(z.enum(strengths)),
    home: z.exactOptional(spanSchema),
    part: z.exactOptional(containedSchema),
  }),
  z.object({
    ...common,
    kind: z.literal('wording'),
    verdict: z.enum(['avoid', 'depends', 'style', 'noncommittal']),
    occurrences: listOf(spanSchema),
    mentioned: listOf(spanSchema.extend({ because: lineText })),
  }),
])

const fact = z.object({
  kind: z.enum([
    'owner',
    'version',
    'approver',
    'approved-on',
    'reviewed-on',
    'review-due',
    'related-policy',
    'group-term',
  ]),
  value: paragraphText,
  date: z.exactOptional(lineText),
  group: z.exactOptional(lineText),
  at: spanSchema,
})

/** The record of a review. Those from before outcomes and readings were kept have none. */
export const reviewSchema = z.object({
  type,
  reading: z.exactOptional(reading),
  asAt: day,
  outcomes: z.exactOptional(listOf(outcome, 100_000)),
  findings: listOf(finding, 100_000),
  facts: listOf(fact, 100_000),
}) satisfies z.ZodType<Omit<Review, 'outcomes'> & Partial<Pick<Review, 'outcomes'>>>

export type SharedReview = z.infer<typeof reviewSchema>

/** Whether every place of a review is in the document that it is of. */
export function placesAreIn(document: Document, { findings, facts }: SharedReview): boolean {
  return (
    facts.every(({ at }) => isIn(document, at)) &&
    findings.every(one => placesOf(one).every(span => isIn(document, span)))
  )
}

function placesOf(one: SharedReview['findings'][number]): readonly Span[] {
  if (one.kind === 'wording') return [...one.occurrences, ...one.mentioned]
  const { evidence, nearest = [], home, parts = [] } = one
  return [...evidence, ...nearest, ...(home ? [home] : []), ...parts.flatMap(({ passage }) => passage ?? [])]
}
