import { z } from 'zod'
import type { Block } from '../document.ts'
import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { headingOver } from '../text/lookups.ts'
import { spanOfMatch, spanOfSentence } from '../text/spans.ts'
import { requirementCheck } from './check.ts'

/** The time limit for one stage of a procedure: `limit` as written ("5 working days"), or '' if its number was left blank. */
export interface StageLimit {
  readonly stage: Stage
  readonly limit: string
  readonly evidence: Evidence
}

const stages = {
  'the reply': /\backnowledg\w+|\breply\b|\breceipt\b/i,
  'the investigation': /\binvestigat\w+/i,
  'the meeting': /\b(?:meeting|hearing|meet|interview)\b/i,
  'the decision': /\b(?:decision|outcome|result|inform(?:ed)? you|findings?)\b/i,
  'asking for an appeal': /\bappeal\w*/i,
  'the appeal meeting': /\bappeal (?:meeting|hearing)\b|\bhear(?:d)? the appeal\b|\bappeal\w* [^.]{0,30}\bheard\b/i,
} as const
type Stage = keyof typeof stages

/** A time as given: "5 working days", "ten (10) days", "2 to 3 weeks". */
const given =
  '{<number>|a|an} [<number>] [[{to|or}] <number>] [{working|calendar|clear|business|school}] {day|days|week|weeks|month|months|hour|hours}'
const unit = '(?:(?:working|calendar|clear|business|school) )?(?:days?|weeks?|(?:calendar )?months?|hours?)'
/** A number left to be filled in: "within [x] working days", "within __ days", "within days". */
const blank = new RegExp(
  `\\b(?:within|no later than|in the next)\\s+(?:\\[[^\\]]{0,30}\\]|_{2,}|\\.{3,}|…+|x{1,3}|\\?+|<[^>]{0,30}>)?\\s*${unit}\\b`,
  'i',
)
/** Times that are not a limit of a stage: how long a warning lasts, how often a policy is reviewed, notice, service. */
const other =
  /\b(?:warning|service|notice|every|each|reviewed (?:in|every|after)|remain\w*|active|expire\w*|disregard\w*|tribunal|conciliation|probation|retain|kept for|destroyed|alternative|postpone|re-?arrange|companion|sick\w*|absen\w+)\b/i

/** When a time starts to run, which names a stage other than the one it limits: "within five days of receiving the decision". */
const starting = new RegExp(`(?<=\\b${unit}) (?:of|after|from|following) [^,.;]*`, 'gi')

/** The stages of a procedure with their time limits, in reading order. The first time given for a stage counts. */
export function stageLimits(subject: Subject): StageLimit[] {
  const { text, document, matches } = subject
  const found = new Map<Stage, StageLimit>()
  const times = Map.groupBy(matches.of(given), match => match.sentence)
  for (const [index, { block }] of text.sentences.entries()) {
    if (!isProse(document.blocks[block])) continue
    const span = spanOfSentence(text, index)
    const [time] = times.get(index) ?? []
    if ((!time && !blank.test(span.quote)) || other.test(span.quote)) continue
    const stage = stageOf(span.quote.replace(starting, '')) ?? stageOf(besideOrAbove(subject, span.block))
    if (!stage || found.get(stage)?.limit) continue
    found.set(stage, {
      stage,
      limit: time ? spanOfMatch(text, time).quote : '',
      evidence: { ...span, basis: 'check' },
    })
  }
  return [...found.values()]
}

function isProse(block: Block | undefined): boolean {
  return block?.part === 'body' && block.kind !== 'contents'
}

/** The last stage that fits, because an appeal meeting is also an appeal, and a decision is also given after a meeting. */
function stageOf(text: string): Stage | undefined {
  const fitting = (Object.keys(stages) as Stage[]).filter(stage => stages[stage].test(text))
  return fitting.at(-1)
}

/** Where to look for a stage that its sentence does not name: the row's first cell in a table, else the heading above. */
function besideOrAbove({ document, text }: Subject, block: number): string {
  const cell = document.blocks[block]?.cell
  if (cell) {
    const inRow = (index: number) => {
      const other = document.blocks[index]?.cell
      return other?.table === cell.table && other.row === cell.row
    }
    let first = block
    while (inRow(first - 1)) first--
    return document.blocks[first]?.text ?? ''
  }
  return document.blocks[headingOver(text, block)]?.text ?? ''
}

const options = z.strictObject({
  of: z
    .enum(Object.keys(stages) as Stage[])
    .optional()
    .describe('the stage whose number must be filled in; without it any'),
})

/**
 * The time limit for each stage of a procedure, listed in the reason. A number of days left blank ("within [x] days") for the
 * stage in `of`, or for any stage without `of`, is weak because it cannot be enforced.
 */
export const timeLimits = requirementCheck({
  name: 'time-limits',
  about: 'The time given for each stage, and numbers of days that were left blank.',
  options,
  phrases: [given],
  judge: (subject, byPhrases, { of }) => {
    const limits = stageLimits(subject)
    if (limits.length === 0) return byPhrases
    const table = `Times given: ${limits.map(({ stage, limit }) => `${stage}, ${limit || 'left blank'}`).join('; ')}.`
    const reason = byPhrases.reason === undefined ? table : `${byPhrases.reason} ${table}`
    const unfilled = limits.filter(({ stage, limit }) => limit === '' && (of === undefined || of === stage))
    if (unfilled.length === 0) return { ...byPhrases, reason }
    const blanks = unfilled.map(entry => entry.evidence)
    return { verdict: 'weak', evidence: [...blanks, ...byPhrases.evidence].slice(0, 4), reason: table }
  },
})
