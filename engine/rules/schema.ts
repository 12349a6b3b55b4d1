import { z } from 'zod'
import { documentTypeShape } from './document-types.ts'
import { effects, efforts } from './effects.ts'
import { nations } from './nations.ts'
import { scopes } from './scopes.ts'
import { strengths } from './strengths.ts'

const text = z.string().trim().min(1)
const phrase = text.describe('Words in the phrase notation: {a|b} [x] .. word* word~ =BAME <number>')
const phrases = z.array(phrase).min(1)
const date = z.iso.date()

/**
 * How far apart words may stand: in one statement (a sentence with the introduction of its list or the headings of its table, and with
 * what its "it" stands for), in one paragraph, under one heading, or anywhere.
 */
const within = z.enum(['statement', 'paragraph', 'section', 'document'])

/** How firmly something must be said: `committed` (must, will, a right), `aspirational` takes should and aims to as well, `any` also may. */
const commitment = z.enum(['committed', 'aspirational', 'any'])

/**
 * One way in which a document can show something: phrases that must all be met, in any order, joined by `&`; with `!` before it a phrase
 * that must not stand beside them: "<bring> & <companion> & !<interview>". As an object for what a line cannot express.
 */
const pattern = z.union([
  phrase,
  z
    .strictObject({
      all: phrases.optional().describe('phrases that must all be met, in any order'),
      any: phrases.optional().describe('phrases of which one must be met, or as many as `at-least` says'),
      'at-least': z.int().min(2).optional().describe('how many different entries of `any` must be met'),
      none: phrases.optional().describe('phrases that must not stand in the same scope'),
      heading: phrases.optional().describe('the passage stands under a heading with one of these phrases'),
      within: within.default('statement').describe('how near each other the phrases must be'),
      commitment: commitment.optional().describe('how firmly; as the element asks, where it is left out'),
    })
    .refine(p => p.all !== undefined || p.any !== undefined, 'a pattern needs `all` or `any`'),
])

/** A pattern that looks for something: a line may not consist of unwanted phrases alone. */
const wantedPattern = pattern.refine(
  p => typeof p !== 'string' || p.split(/\s+&\s+/).some(part => !part.startsWith('!')),
  'a line needs words that are wanted, not only such with ! before them',
)

/** A part of a requirement, with the ways in which a document can say it. */
const element = z.strictObject({
  name: text.optional().describe('the part as a noun, for "There: …. Lacking: …."; without it the part is not listed'),
  says: z.array(wantedPattern).min(1).describe('the ways to say it; one is enough'),
  not: phrases.optional().describe('statements that hold one of these are about something else'),
  commitment: commitment.default('committed').describe('how firmly it must be worded: must and will, should, or may'),
  beyond: z
    .literal(true)
    .optional()
    .describe(
      'good practice beyond what the strength says: where nothing else is lacking, the finding is about practice',
    ),
  within: within.optional().describe('how near the core it must stand, where that is not as near as the rule says'),
})

/** Elements by name, or so many of some of them. */
const needed = z.union([
  z.string().regex(/^[a-z][a-z0-9-]*$/),
  z.strictObject({
    'at-least': z.int().min(1).describe('how many of them'),
    of: z.array(z.string()).min(2).describe('elements by name'),
  }),
])

/** A check by name, with what it wants to know. Checks are TypeScript and listed in engine/checks/index.ts. */
const check = z.union([
  text.transform(name => ({ name, with: {} as Record<string, unknown> })),
  z.strictObject({
    name: text.describe('which check'),
    with: z.record(z.string(), z.unknown()).default({}).describe('what the check wants to know'),
  }),
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

/** Where a requirement is more binding: for an organisation that answers yes, in a nation, from a day. All that is given must hold. */
const stronger = z
  .strictObject({
    strength: z.enum(strengths).describe('how binding it is there'),
    when: z.array(text).min(1).optional().describe('profile answers that must be yes'),
    nations: z.array(z.enum(nations)).min(1).optional().describe('the nations in which it is so'),
    from: date.optional().describe('the day from which it is so'),
    source: text.describe('what makes it so, with its section'),
  })
  .refine(s => s.when ?? s.nations ?? s.from, 'say for whom it is more binding: `when`, `nations` or `from`')

/** A type of document, as document-types.yml lists them. */
export const documentType = z.string().regex(documentTypeShape, 'a type is small letters and hyphens: job-advert')

/** The id of a rule. */
export const ruleId = z
  .string()
  .regex(/^[A-Z]{1,4}-?[0-9]{2,4}$/, 'an id is capital letters and digits, such as GRV-22 or L061')

const common = {
  id: ruleId.describe('capital letters and digits, such as GRV-22 or L061; no two rules have the same'),
  title: text.describe('what the rule is about, in a short sentence'),
  applies: z.array(documentType).min(1).optional().describe('types of document; nothing said: every document'),
  scopes: z.array(z.enum(scopes)).min(1).optional().describe('what documents it is for are about; nothing said: all'),
  nations: z.array(z.enum(nations)).min(1).optional().describe('whose law it is; nothing said: it holds everywhere'),
  traces: z
    .array(z.string().regex(/^[RN][0-9]{2}$/))
    .default([])
    .describe('recommendations of the review'),
  source: text.describe('where it is written down, so that a reader can look it up'),
  why: text.describe('why it matters, in a sentence or two'),
  confirm: z.literal(true).optional().describe('general knowledge: the reader is told to confirm it with an adviser'),
  from: date.optional().describe('the first day on which the rule holds'),
  until: date.optional().describe('the last day on which the rule holds'),
  when: z.array(text).optional().describe('profile answers that must be yes for the rule to apply'),
  'not-when': z
    .array(text)
    .optional()
    .describe('profile answers that switch the rule off: the house style says otherwise'),
  check: check.optional().describe('a built-in check, for what phrases cannot express'),
  effect: z
    .enum(effects)
    .optional()
    .describe('what it does to people; nothing said: as its strength or its verdict suggests'),
  effort: z
    .enum(efforts)
    .optional()
    .describe('what it takes to put right; nothing said: small where there is wording to paste, else medium'),
}

/**
 * Documents in which silence is a gap, and so is what is said only in part: those of a type, and those that speak of something. All
 * that is given must hold.
 */
const asked = z
  .strictObject({
    of: z.array(documentType).min(1).optional().describe('types of document'),
    where: phrases.optional().describe('words of which the document must have one, anywhere'),
    words: z
      .int()
      .min(50)
      .optional()
      .describe('the fewest words of a document that can be expected to say it: a shorter one is not asked'),
    'half-said': z
      .literal('everywhere')
      .optional()
      .describe('half of it is a gap in every document, such as a list of the law that is not complete'),
  })
  .refine(a => a.of ?? a.where ?? a.words, 'say where it is asked: `of`, `where` or `words`')

/** Something a document of a type must contain, with what counts as evidence. */
export const requirementSchema = z
  .strictObject({
    ...common,
    name: text.optional().describe('a short noun for lists: "Right to be accompanied"'),
    strength: z.enum(strengths).describe('what the requirement is: law, code, contract, practice'),
    stronger: z.array(stronger).min(1).optional().describe('where it is more binding; the first that holds counts'),
    asked: asked
      .optional()
      .describe(
        'where silence is a gap; elsewhere a document that says nothing or only part of it is not asked for it',
      ),
    'enough-once': z
      .literal(true)
      .optional()
      .describe('it is enough that one policy of the organisation says it; the others are not asked for it again'),
    'tells-law': z
      .literal(true)
      .optional()
      .describe('it is about what the law is: where a passage does not meet it, the document states the law wrongly'),
    elements: z
      .record(z.string().regex(/^[a-z][a-z0-9-]*$/), element)
      .optional()
      .describe('the parts of the requirement by name, each with what says it'),
    core: z.array(needed).min(1).optional().describe('what must be said for the requirement to be there at all'),
    covered: z
      .array(needed)
      .optional()
      .describe('what must be said firmly for it to be covered; all elements, where it is left out'),
    together: within.default('section').describe('how near each other the elements must stand'),
    not: phrases
      .optional()
      .describe('statements that hold one of these, or stand under a heading that does, are about something else'),
    offends: z
      .array(wantedPattern)
      .optional()
      .describe('wording that breaks the requirement: the verdict is then missing'),
    'offends-weakly': z.array(wantedPattern).optional().describe('wording that bends it: the verdict is then weak'),
    otherwise: z.enum(['missing', 'weak', 'covered']).default('missing').describe('the verdict where nothing is met'),
    where: z.array(text).default([]).describe('headings, matched fuzzily, under which it belongs'),
    'else-at': z
      .enum(['beginning', 'end'])
      .optional()
      .describe('where it belongs if there is no such heading; nothing said: in the section nearest by meaning'),
    missing: text.describe('what is said where it is missing, in a sentence'),
    weak: text.optional().describe('what is said where it is weak, in a sentence'),
    who: text.optional().describe('who is affected'),
    fix: fix.describe('wording to paste into the policy, or what to do'),
    ask: text.optional().describe('the question to a person, where only a person can judge'),
    examples: z
      .strictObject({
        covered: z.array(text).default([]).describe('passages that say it all, firmly'),
        weak: z.array(text).default([]).describe('passages that say it in part, or softly'),
        missing: z.array(text).default([]).describe('passages that do not say it, also such as look like it'),
        ask: z.array(text).default([]).describe('passages that only a person can judge'),
      })
      .describe('passages with the verdict that each must get: they are tried by `check`'),
  })
  .refine(
    r => r.elements ?? r.offends ?? r['offends-weakly'] ?? r.check ?? r.ask,
    'a requirement needs `elements`, wording that `offends`, a `check` or a question to `ask`',
  )
  .superRefine((rule, context) => {
    const names = new Set(Object.keys(rule.elements ?? {}))
    if (names.size > 0 && rule.core === undefined)
      context.addIssue({ code: 'custom', path: ['elements'], message: 'a requirement with elements names its `core`' })
    for (const key of ['core', 'covered'] as const) {
      for (const [i, need] of (rule[key] ?? []).entries()) {
        for (const name of typeof need === 'string' ? [need] : need.of) {
          if (!names.has(name))
            context.addIssue({ code: 'custom', path: [key, i], message: `no element is called “${name}”` })
        }
      }
    }
  })

/** Phrases around a hit: directly `before` or `after` it, or in the same sentence, the next one, the paragraph, and so on. */
const context = z.strictObject({
  'part-of': phrases.optional().describe('longer phrases that the hit is part of'),
  before: phrases.optional().describe('phrases directly before the hit'),
  after: phrases.optional().describe('phrases directly after the hit'),
  sentence: phrases.optional().describe('phrases anywhere in the same sentence'),
  next: phrases.optional().describe('the sentence that follows (not a heading), or the list it introduces'),
  paragraph: phrases.optional().describe('phrases anywhere in the same paragraph'),
  heading: phrases.optional().describe('phrases in a heading over it'),
  document: phrases.optional().describe('phrases anywhere in the document'),
  reliance: z
    .literal(true)
    .optional()
    .describe(
      'somebody relies on the sentence: its author acts, or nobody is named and it is about a duty, a right, support, a deadline or safety',
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
    find: phrases.optional().describe('the words to flag'),
    verdict: z
      .enum(['avoid', 'depends', 'style', 'noncommittal'])
      .describe('avoid them, think about them, better style, or a promise that commits to nothing'),
    instead: instead.optional().describe('what to write in place of the words, or what to do'),
    replace: z
      .record(text, text)
      .optional()
      .describe(
        'flagged words that can be replaced as they are, in small letters but for abbreviations, each with what to write instead',
      ),
    only: context.optional().describe('flag only where one of these phrases is met'),
    unless: context.optional().describe('do not flag where one of these phrases is met'),
    ignore: z.array(z.enum(exceptions)).default([]).describe('generic exceptions that do not hold for this rule'),
    mask: z
      .literal(true)
      .optional()
      .describe('its words are slurs: pages about the rules show their first letters only'),
    'one-finding': z
      .literal(true)
      .optional()
      .describe(
        'all its places in a document are one finding, whatever their words, as its advice is the same for all',
      ),
    'house-term': z.literal(true).optional().describe('its advice names the organisation’s own collective term'),
    guides: text.optional().describe('where respected guides disagree: what each of them says'),
    off: z.literal(true).optional().describe('off unless the profile or the reviewer switches it on'),
    examples: z
      .strictObject({
        flag: z.array(text).min(1).describe('passages in which it must flag something'),
        pass: z.array(text).default([]).describe('passages in which it must flag nothing'),
      })
      .describe('passages that are tried by `check`'),
  })
  .refine(r => r.find !== undefined || r.check !== undefined, { message: 'a wording needs `find` or a `check`' })
  .refine(r => r.replace === undefined || (r.instead !== undefined && 'wording' in r.instead), {
    path: ['replace'],
    message: 'words are replaced by what `instead` gives as `wording`',
  })

const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is three numbers, such as 1.2.0')

/** How rules are written, as a number that grows when an earlier Evenhand could not read them. */
export const rulesFormat = 1

/** The name of a rule set. */
export const setName = z
  .string()
  .regex(/^[a-z0-9-]+$/, 'a set is named in small letters, digits and hyphens: house-style')

/** The head of a rule set: the file `set.yml` in its folder. */
export const setSchema = z.strictObject({
  name: setName.describe('small letters, digits and hyphens: house-style; no two sets have the same'),
  title: text.describe('what the set is called in lists'),
  version: version.describe('three numbers: the first grows when rules go, the second when rules come, the last else'),
  kind: z.enum(['requirements', 'wordings']).describe('whether its rules are requirements or wordings'),
  about: text.describe('what its rules are about, in a sentence'),
  words: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/), phrase)
    .default({})
    .describe('word lists of the set: its phrases name them as <name>'),
  format: z.int().min(1).max(rulesFormat).optional().describe('how it is written; nothing said: as Evenhand began'),
  author: text.optional().describe('who made the set and answers questions about it'),
  licence: text.optional().describe('what others may do with it, such as CC BY 4.0'),
  changes: z
    .array(
      z.strictObject({
        version: version.describe('the version in which it changed'),
        date: date.optional().describe('the day of that version'),
        what: text.describe('what changed, in a sentence'),
      }),
    )
    .min(1)
    .optional()
    .describe('what changed in each version, the latest first'),
})

export type Phrase = z.infer<typeof phrase>
export type Pattern = z.infer<typeof pattern>
export type Element = z.infer<typeof element>
export type Needed = z.infer<typeof needed>
export type Within = z.infer<typeof within>
export type Commitment = z.infer<typeof commitment>
export type Context = z.infer<typeof context>
export type Exception = (typeof exceptions)[number]
export type Requirement = z.infer<typeof requirementSchema> & { readonly kind: 'requirement'; readonly set: string }
export type Wording = z.infer<typeof wordingSchema> & { readonly kind: 'wording'; readonly set: string }
export type Rule = Requirement | Wording
/** What to do about a gap; `house` says that the wording is the organisation's own clause, which no rule file can say. */
export type Fix = z.infer<typeof fix> & { readonly house?: true }
export type Instead = z.infer<typeof instead>
export type SetHead = z.infer<typeof setSchema>
/** What a report says of a rule set. */
export type RuleSetInfo = Pick<SetHead, 'name' | 'title' | 'version'>
