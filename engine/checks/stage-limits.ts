import type { Block } from '../document.ts'
import { blanksIn } from '../review/blanks.ts'
import type { Evidence } from '../review/finding.ts'
import type { Subject } from '../review/subject.ts'
import { headingOver } from '../text/lookups.ts'
import { spanOfMatch, spanOfSentence } from '../text/spans.ts'
import { oncePer } from './once-per.ts'

/** The time limit for one stage of a procedure: `limit` as written ("5 working days"), or '' if its number was left blank. */
export interface StageLimit {
  readonly stage: Stage
  readonly limit: string
  /** The words leave the time open, or only name it: "where possible within ten days". */
  readonly loose: boolean
  readonly evidence: Evidence
}

const acts = {
  'the reply': /\backnowledg\w+|\brepl(?:y|ies)\b|\breceipt\b|\brespon(?:d|ds|se)\b/i,
  'the investigation': /\binvestigat\w+/i,
  'the meeting': /\b(?:meetings?|hearings?|meets?|interview)\b/i,
  'the decision': /\b(?:decisions?|decides?|outcome|result|inform(?:ed)? you|findings?|conclusions?|answers?)\b/i,
  'asking for an appeal': /\bappeal\w*/i,
  'the appeal meeting':
    /\bappeal (?:meetings?|hearings?|panel)\b|\bhear(?:s|d|ing)? (?:the|your|an|any|that|their) appeal\b|\bappeal\w* [^.;]{0,30}?\b(?:heard|held|considered|convened)\b/i,
  'the appeal decision':
    /\bappeal (?:decision|outcome|result|response)\b|\b(?:decision|outcome|result|response|reply|answer) (?:of|on|to|from) (?:the|your|an|any|their) appeal\b/i,
} as const
export type Stage = keyof typeof acts

export const stages = Object.keys(acts) as Stage[]

const unitWords =
  '[{working|calendar|clear|business|school|full|consecutive}] {day|days|week|weeks|month|months|hour|hours|fortnight|fortnights}'
const ordinals =
  '{first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|fourteenth|fifteenth|twentieth|thirtieth|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|12th|14th|15th|20th|21st|28th|30th}'
/** A time as given: "5 working days", "ten (10) days", "2 to 3 weeks", "a fortnight", "by the tenth working day", "no later than day 10". */
export const timesGiven: readonly string[] = [
  `{<number>|a|an|one} [<number>] [[{to|or}] <number>] ${unitWords}`,
  `{by|before|until|than|within} [the] ${ordinals} [{working|calendar|clear|business|school}] {day|week}`,
  '{by|before|until|than|within} [{working|calendar|business}] day <number>',
]
const unit =
  '(?:(?:working|calendar|clear|business|school|full|consecutive) )?(?:days?|weeks?|fortnights?|(?:calendar )?months?|hours?)'
/** A number left to be filled in: "within [x] working days", "within __ days", "within days". */
const blank = new RegExp(
  `\\b(?:within|no later than|in the next)\\s+(?:\\[[^\\]]{0,30}\\]|_{2,}|\\.{3,}|…+|x{1,3}|\\?+|<[^>]{0,30}>)?\\s*${unit}\\b`,
  'i',
)
/** Times that are not a limit of a stage: how long a warning lasts, how often a policy is reviewed, notice, service. */
const other =
  /\b(?:warnings?|service|notice|every|each|reviewed (?:in|every|after)|remain\w*|active|expire\w*|disregard\w*|tribunal|conciliation|probation|retain\w*|kept for|destroyed|alternative|postpone\w*|re-?arrange\w*|companion|sick\w*|absen\w+|suspen\w+|training|employed)\b/i
/** A sentence about another date for a meeting. */
const another =
  /\balternative (?:date|time)|\bpostpone|\bre-?arrange|\b(?:cannot|unable to|not able to|not available to) (?:attend|come)\b/i
/** "Once a week", "per month", "two hours a day" say how often, not by when. */
const frequency = /\b(?:once|twice|times|hours?|days?|per)\s+$/i

/** When a time starts to run, which names a stage other than the one it limits: "within five days of receiving the decision". */
const starting = new RegExp(
  `(?<=\\b${unit}) (?:of|after|from|following|before) [^,.;]{0,200}?(?=,|\\.|;|$| (?:in which )?to (?:appeal|lodge|ask|submit|request|challenge|write|make|say|tell))`,
  'gi',
)
/** A stage named only as the occasion of something else: "after the meeting", "notes of the hearing". */
const occasion =
  /\b(?:after|following|before|at|in|during|of|from|since|until) (?:the|your|this|a|an|any|each) (?:\w+ )?(?:meeting|hearing|interview|investigation|decision|outcome|appeal)\b/gi
/** Who acts on an appeal and does not ask for it. */
const panel =
  /\b(?:we|panel|director|chair|chief executive|manager|hr|trustees|board|officer|governors|committee)\b.{0,20}\b(?:will|must|shall|is to|are to|aims?|tr(?:y|ies)|should|sits?)\b/i

/** The stages of a procedure with their time limits, in reading order. The first time given for a stage counts. */
export const stageLimits = oncePer((subject: Subject): readonly StageLimit[] => {
  const { text, document, matches } = subject
  const found = new Map<Stage, StageLimit>()
  const keep = (limit: StageLimit) => {
    const known = found.get(limit.stage)
    if (!known || (known.limit === '' && limit.limit !== '') || (known.loose && !limit.loose && limit.limit !== ''))
      found.set(limit.stage, limit)
  }
  const times = Map.groupBy(
    timesGiven.flatMap(phrase => matches.of(phrase)).sort((a, b) => a.first - b.first),
    match => match.sentence,
  )
  for (const [index, { block }] of text.sentences.entries()) {
    if (!isRead(document.blocks[block])) continue
    const span = spanOfSentence(text, index)
    const given = times.get(index) ?? []
    const evidence: Evidence = { ...span, basis: 'check' }
    for (const [i, time] of given.slice(0, mostTimes).entries()) {
      const { start, end, quote } = spanOfMatch(text, time)
      const from = start - span.start
      if (frequency.test(span.quote.slice(Math.max(0, from - 12), from))) continue
      const clause = clauseAround(span.quote, from, end - span.start)
      if (other.test(clause) || another.test(span.quote)) continue
      const grade = subject.grade(index, time.first, time.end)
      if (grade === 'denied') continue
      const before = i === 0 ? span.quote.slice(0, from) : ''
      const later = given.length === 1 ? span.quote.slice(Math.max(0, from - 1)) : ''
      const stage = stageAt(subject, index, clause, before, span.quote.slice(0, from), later)
      const loose = grade === 'hedged' || grade === 'mentioned'
      if (stage)
        keep({ stage, limit: quote.replace(/^(?:by|before|until|than|within)\s+(?:the )?/i, ''), loose, evidence })
    }
    if (given.length === 0 && unit1.test(span.quote)) {
      const words = withBlanks(span.quote)
      if (!blank.test(words) || other.test(words)) continue
      const stage = stageAt(subject, index, words, '', words)
      if (stage) keep({ stage, limit: '', loose: false, evidence })
    }
  }
  return [...found.values()]
})

const mostTimes = 12
const unit1 = /\b(?:days?|weeks?|months?|hours?|fortnights?)\b/i

function isRead(block: Block | undefined): boolean {
  return block?.part === 'body' && block.kind !== 'contents'
}

/** The sentence with a line for each blank: "within ___ days". */
function withBlanks(words: string): string {
  let at = 0
  let text = ''
  for (const { start, end } of blanksIn(words)) {
    text += `${words.slice(at, start)}___`
    at = end
  }
  return text + words.slice(at)
}

const boundary = /[;:]|,? (?:and|but|or) (?!(?:\w+ )?(?:working |calendar )?(?:days?|weeks?|months?)\b)|, /g

/** The clause of a sentence around a range of it. */
function clauseAround(sentence: string, from: number, to: number): string {
  const near = Math.max(0, from - 400)
  let start = near
  let end = sentence.length
  for (const { index, 0: mark } of sentence.slice(near, to + 400).matchAll(boundary)) {
    if (near + index + mark.length <= from) start = near + index + mark.length
    else if (near + index >= to) {
      end = near + index
      break
    }
  }
  return sentence.slice(start, Math.min(end, to + 400))
}

/** The stage that a time limits: named in its clause, before it in the sentence, or where its sentence stands. */
function stageAt(
  subject: Subject,
  sentence: number,
  clause: string,
  before: string,
  all: string,
  later = '',
): Stage | undefined {
  const starts = [...clause.matchAll(starting)].map(([words]) => words).join(' ')
  const named = stageOf(clause.replace(starting, ' ').replace(occasion, ' '))
  const around = contextOf(subject, sentence)
  const appeal = /\bappeal/i.test(starts) || /\bappeal/i.test(all) || /\bappeal/i.test(around.heading)
  if (named) return appeal ? ofAppeal(named, clause) : named
  const earlier = stageOf(before.replace(occasion, ' ')) ?? stageOf(later.replace(starting, ' ').replace(occasion, ' '))
  if (earlier) return earlier
  for (const place of around.places) {
    const stage = stageOf(place)
    if (stage === 'asking for an appeal' && panel.test(clause)) return undefined
    if (stage) return appeal ? ofAppeal(stage, clause) : stage
  }
  return undefined
}

/** The last stage that fits, because an appeal meeting is also an appeal, and a decision is also given after a meeting. */
function stageOf(text: string): Stage | undefined {
  return stages.findLast(stage => acts[stage].test(text))
}

/** What a stage is in a passage about appeals. */
function ofAppeal(stage: Stage, clause: string): Stage {
  if (stage === 'the meeting') return 'the appeal meeting'
  if (stage === 'the decision') return 'the appeal decision'
  return stage === 'the reply' && !/\backnowledg|\breceipt/i.test(clause) ? 'the appeal decision' : stage
}

/**
 * Where to look for a stage that its sentence does not name: in a table the cells before it in the row with its column's heading; the introduction of
 * its list; the sentence before it; a question or short line above; the heading.
 */
function contextOf({ document: { blocks }, text }: Subject, sentence: number): { places: string[]; heading: string } {
  const place = text.sentences[sentence]
  const index = place?.block ?? 0
  const block = blocks[index]
  const heading = blocks[headingOver(text, index)]?.text ?? ''
  if (block?.cell) {
    const { row, head } = inRow(blocks, index)
    return { places: [head, row, heading], heading: `${row} ${heading}` }
  }
  const places: string[] = []
  const leadIn = text.sentences[place?.leadIn ?? -1]
  if (leadIn) places.push(spanOfSentence(text, place?.leadIn ?? 0).quote)
  const previous = text.sentences[sentence - 1]
  if (previous?.block === index) places.push(spanOfSentence(text, sentence - 1).quote)
  const above = blocks[index - 1]
  if (above && above.part === block?.part && !above.cell) {
    const words = above.text.trim()
    if (words.endsWith('?') || words.split(/\s+/).length <= 6) places.push(words)
  }
  return { places: [...places, heading], heading }
}

/** The cells before a cell in its row, and the head of its column. */
function inRow(blocks: readonly Block[], index: number): { row: string; head: string } {
  const cell = blocks[index]?.cell
  const words: string[] = []
  let at = index - 1
  for (; at >= index - mostCells; at--) {
    const before = blocks[at]?.cell
    if (!cell || before?.table !== cell.table || before.row !== cell.row) break
    words.push(blocks[at]?.text ?? '')
  }
  let head = ''
  for (; cell && at >= 0 && at >= index - mostRows * mostCells && blocks[at]?.cell?.table === cell.table; at--) {
    const above = blocks[at]
    if (above?.cell?.row !== 0 || above.cell.column !== cell.column) continue
    head = above.text.slice(0, 200)
    break
  }
  return { row: words.join('. ').slice(0, 400), head }
}

const mostCells = 20
const mostRows = 40
