import { z } from 'zod'
import { documentTypes } from './document-types.ts'

const text = z.string().trim().min(1)
const phrase = text.describe('Words in the phrase notation: {a|b} [x] .. word* =BAME <number>')
const phrases = z.array(phrase).min(1)
const date = z.iso.date()

/** How far apart the phrases of one pattern may stand. */
const within = z.enum(['sentence', 'paragraph', 'section', 'document'])

/**
 * One way in which a document can show something. A bare phrase is short for `any: [phrase]`.
 * `commitment`: `committed` wants must, will, a right or a plain statement; `aspirational` also takes should and aims to; `any` takes all.
 * `negation: fine` says that "not" beside the words does not undo them ("will not suffer detriment").
 */
const pattern = z.union([
  phrase,
  z
    .strictObject({
      all: phrases.optional(),
      any: phrases.optional(),
      'at-least': z.int().min(2).optional().describe('how many different entries of `any` must be met'),
      none: phrases.optional().describe('phrases that must not stand in the same scope'),
      heading: phrases.optional().describe('the passage stands under a heading with one of these phrases'),
      within: within.default('sentence'),
      commitment: z.enum(['committed', 'aspirational', 'any']).default('aspirational'),
      negation: z.enum(['undoes', 'fine']).default('undoes'),
    })
    .refine(p => p.all !== undefined || p.any !== undefined, 'a pattern needs `all` or `any`'),
])

const evidence = z.strictObject({
  covered: z.array(pattern).optional(),
  weak: z.array(pattern).optional(),
  offends: z.array(pattern).optional().describe('wording that breaks the requirement: the verdict is then missing'),
  'offends-weakly': z.array(pattern).optional().describe('wording that bends it: the verdict is then weak'),
  otherwise: z.enum(['missing', 'weak', 'covered']).default('missing').describe('the verdict where nothing is met'),
})

/** A check by name, with what it wants to know. Checks are TypeScript and listed in engine/checks/index.ts. */
const check = z.union([
  text.transform(name => ({ name, with: {} as Record<string, unknown> })),
  z.strictObject({ name: text, with: z.record(z.string(), z.unknown()).default({}) }),
])

const wordingOrInstruction = 'give either `wording` or `instruction`'
const instruction = z.strictObject({ instruction: text.describe('what the author is to do, in a sentence') })

/** What to do about a gap: wording to paste into the policy, its blanks in [square brackets], or an instruction. */
const fix = z.union(
  [
    z.strictObject({ wording: text.describe('words to paste into the policy, blanks in [square brackets]') }),
    instruction,
  ],
  wordingOrInstruction,
)

/** What to write in place of flagged words: wordings to choose from, or an instruction. */
const instead = z.union(
  [z.strictObject({ wording: z.array(text).min(1).describe('words to choose from') }), instruction],
  wordingOrInstruction,
)

const common = {
  id: z.string().regex(/^[A-Z]{1,4}-?[0-9]{2,4}$/, 'an id is capital letters and digits, such as GRV-22 or L061'),
  title: text,
  applies: z.array(z.enum(documentTypes)).min(1).optional(),
  traces: z
    .array(z.string().regex(/^[RN][0-9]{2}$/))
    .default([])
    .describe('recommendations of the review'),
  source: text,
  why: text,
  confirm: z.literal(true).optional().describe('general knowledge: the reader is told to confirm it with an adviser'),
  from: date.optional(),
  until: date.optional(),
  when: z.array(text).optional().describe('profile answers that must be yes for the rule to apply'),
  'not-when': z
    .array(text)
    .optional()
    .describe('profile answers that switch the rule off: the house style says otherwise'),
  check: check.optional(),
}

/** Something a document of a type must contain, with what counts as evidence. */
export const requirementSchema = z
  .strictObject({
    ...common,
    strength: z.enum(['law', 'code', 'practice', 'review']),
    evidence: evidence.optional(),
    where: z.array(text).default([]).describe('headings, matched fuzzily, under which it belongs'),
    missing: text.describe('what is said where it is missing, in a sentence'),
    weak: text.optional().describe('what is said where it is weak, in a sentence'),
    who: text.optional().describe('who is affected'),
    fix: fix.describe('wording to paste into the policy, or what to do'),
    ask: text.optional().describe('the question to a person, where only a person can judge'),
    examples: z.strictObject({
      covered: z.array(text).default([]),
      weak: z.array(text).default([]),
      missing: z.array(text).default([]),
      ask: z.array(text).default([]),
    }),
  })
  .refine(r => r.evidence !== undefined || r.check !== undefined || r.ask !== undefined, {
    message: 'a requirement needs `evidence`, a `check` or a question to `ask`',
  })

/** Phrases around a hit: directly `before` or `after` it, or in the same sentence, the next one, the paragraph, and so on. */
const context = z.strictObject({
  'part-of': phrases.optional().describe('longer phrases that the hit is part of'),
  before: phrases.optional(),
  after: phrases.optional(),
  sentence: phrases.optional(),
  next: phrases.optional().describe('the sentence that follows (not a heading), or the list it introduces'),
  paragraph: phrases.optional(),
  heading: phrases.optional(),
  document: phrases.optional(),
  reliance: z
    .literal(true)
    .optional()
    .describe(
      'somebody relies on the sentence: a duty, a right, support, a deadline or safety, with the author acting',
    ),
})

/** The generic exceptions (design section 4) that a rule can switch off. */
export const exceptions = [
  'quotation',
  'name',
  'example-list',
  'definition',
  'reference',
  'rejected',
  'figures',
  'contents',
  'hidden',
  'question',
] as const

/** Words to flag, why, what to write instead, and when not to flag them. */
export const wordingSchema = z
  .strictObject({
    ...common,
    find: phrases.optional(),
    verdict: z.enum(['avoid', 'depends', 'style', 'noncommittal']),
    instead: instead.optional().describe('what to write in place of the words, or what to do'),
    only: context.optional().describe('flag only where one of these phrases is met'),
    unless: context.optional().describe('do not flag where one of these phrases is met'),
    ignore: z.array(z.enum(exceptions)).default([]).describe('generic exceptions that do not hold for this rule'),
    'house-term': z.literal(true).optional().describe('its advice names the organisation’s own collective term'),
    guides: text.optional().describe('where respected guides disagree: what each of them says'),
    off: z.literal(true).optional().describe('off unless the profile or the reviewer switches it on'),
    examples: z.strictObject({ flag: z.array(text).min(1), pass: z.array(text).default([]) }),
  })
  .refine(r => r.find !== undefined || r.check !== undefined, { message: 'a wording needs `find` or a `check`' })

/** The head of a rule set: the file `set.yml` in its folder. */
export const setSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/),
  title: text,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  kind: z.enum(['requirements', 'wordings']),
  about: text,
  words: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), phrase).default({}),
})

export type Phrase = z.infer<typeof phrase>
export type Pattern = z.infer<typeof pattern>
export type Context = z.infer<typeof context>
export type Exception = (typeof exceptions)[number]
export type Requirement = z.infer<typeof requirementSchema> & { readonly kind: 'requirement'; readonly set: string }
export type Wording = z.infer<typeof wordingSchema> & { readonly kind: 'wording'; readonly set: string }
export type Rule = Requirement | Wording
export type Fix = z.infer<typeof fix>
export type Instead = z.infer<typeof instead>
export type SetHead = z.infer<typeof setSchema>
/** What a report says of a rule set. */
export type RuleSetInfo = Pick<SetHead, 'name' | 'title' | 'version'>
