import { z } from 'zod'
import type { Evidence } from '../review/finding.ts'
import type { Judgement } from '../review/judgement.ts'
import type { Subject } from '../review/subject.ts'
import { requirementCheck } from './check.ts'
import { type Objective, objectivesOf } from './objectives.ts'

interface Graded extends Objective {
  readonly lacks: readonly string[]
}

const race =
  /\b(?:rac(?:e|ial|ially|ism|ist|ialised)|anti-?racis\w*|ethnic\w*|minoriti[sz]ed|black|asian|global majority|people of colou?r|gypsy|roma|traveller)\b/i
/** A list of all characteristics is a promise to treat people alike, not an objective about race. */
const everyone = /\b(?:regardless|irrespective|sexual orientation|all backgrounds|whatever their)\b/i
const date =
  /\b(?:20\d\d(?:[/-]\d\d)?|(?:by|before|until|end of) (?:the )?(?:end of )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|q[1-4])|within (?:\w+ )?(?:\d+ |\w+ )(?:weeks?|months?|years?)|q[1-4]\b|quarter (?:[1-4]|one|two|three|four)|year (?:[1-5]|one|two|three|end))/i
const owner =
  /\b(?:(?:Head|Director|Chair|Board|Lead) (?:of|for) |(?:[A-Z][\w&-]+ )+(?:Director|Manager|Lead|Officer|Coordinator|Co-ordinator|Partner|Adviser|Advisor|Committee|Team|Secretary|Champion|Sponsor)\b|CEO|COO|CFO|HR\b|Chief Executive|(?:[Oo]wner|[Ll]ead|[Rr]esponsible(?: person)?|[Aa]ccountable|[Ww]ho|[Oo]wned by|[Ll]ed by) ?(?:: ?|is )?(?:the |by |to )?[A-Z])/
const number =
  /\b(?:\d+(?:[.,]\d+)*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|per ?cent|half|twice|double[ds]?|halv(?:e|ing)|baseline|zero)\b|[%£]/i
const notMeasures =
  /\b(?:20\d\d(?:[/-]\d\d)?|\d{1,2}(?:st|nd|rd|th)? (?=jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|q[1-4]|(?:objective|goal|target|aim|priority|year|quarter|section|action|strand|recommendation) (?:\d+|one|two|three))|\d\d?[/.]\d\d?[/.]\d{2,4}|^\s*\d+(?:\.\d+)*[.)]?\s|within (?:\w+ ){0,2}(?:weeks?|months?|years?)\b/gim

const options = z.strictObject({
  about: z.literal('race').optional().describe('only objectives about race count'),
  enough: z.literal('set').optional().describe('it is enough that there is one objective'),
})

/**
 * How many of a document's objectives have a measure, a date and an owner. Phrases about objectives in general ("objectives
 * are SMART") decide the verdict if theirs is better.
 */
export const objectivesGraded = requirementCheck({
  name: 'objectives-graded',
  about: 'Whether the objectives of a document each have a measure, a date and a named owner.',
  options,
  judge: (subject, byPhrases, wanted) => {
    if (byPhrases.verdict === 'covered') return byPhrases
    const graded = gradeAll(subject, wanted)
    return graded.verdict === 'missing' ? byPhrases : graded
  },
})

function gradeAll(subject: Subject, { about, enough }: z.infer<typeof options>): Judgement {
  const all = objectivesOf(subject).map(grade)
  const chosen = about === 'race' ? all.filter(o => race.test(o.text) && !everyone.test(o.text)) : all
  if (enough === 'set' && chosen.length > 0) return { verdict: 'covered', evidence: evidenceOf(subject, chosen) }
  const part = chosen.filter(o => !(o.lacks.includes('a measure') && o.lacks.includes('a date')))
  if (part.length === 0) return { verdict: 'missing', evidence: [] }
  const complete = chosen.filter(o => o.lacks.length === 0)
  if (complete.length * 2 > chosen.length) return { verdict: 'covered', evidence: evidenceOf(subject, complete) }
  const best = part.toSorted((a, b) => a.lacks.length - b.lacks.length)
  const lacking = [...new Set(best.flatMap(o => o.lacks))].join(' and ')
  return {
    verdict: 'weak',
    evidence: evidenceOf(subject, best),
    reason: `${complete.length} of ${chosen.length} objectives are complete. Not all have ${lacking}.`,
  }
}

function grade(objective: Objective): Graded {
  const lacks: string[] = []
  if (!number.test(objective.text.replace(notMeasures, ' '))) lacks.push('a measure')
  if (!date.test(objective.text)) lacks.push('a date')
  if (!owner.test(objective.text)) lacks.push('an owner')
  return { ...objective, lacks }
}

function evidenceOf(subject: Subject, objectives: readonly Objective[]): Evidence[] {
  return objectives.slice(0, 4).map(({ block, start, end }) => {
    const quote = subject.document.blocks[block]?.text.slice(start, end) ?? ''
    return { block, start, end, quote, basis: 'check' }
  })
}
