import { addMonths } from 'date-fns/addMonths'
import { differenceInMonths } from 'date-fns/differenceInMonths'
import { formatISO } from 'date-fns/formatISO'
import { parseISO } from 'date-fns/parseISO'
import type { Judgement } from '../review/judgement.ts'
import type { Subject } from '../review/subject.ts'
import { noOptions, requirementCheck } from './check.ts'
import type { ControlEntry } from './control-entry.ts'
import { documentControl } from './document-control.ts'
import { reviewCycle } from './review-cycle.ts'

/** In months. */
const longest = 36
const grace = 24

/**
 * Whether a document's next review is in the future, and not more than three years after the last or the approval. A review that
 * fell due less than two years ago is weak; one that is longer overdue is missing.
 */
export const reviewDate = requirementCheck({
  name: 'review-date',
  about: 'Whether the next review date is in the future and the interval is not over three years.',
  options: noOptions,
  judge: subject => {
    const entries = documentControl(subject)
    const due = nextReviewIn(entries)
    const last = latest(entries, subject.asAt)
    if (!due?.date) return byCycle(subject, last)
    const evidence = [due.evidence]
    if ((due.until ?? due.date) < subject.asAt) {
      const reason = `The date given, ${shown(due)}, is past.`
      return { verdict: overdue(due.date, subject.asAt), evidence, reason }
    }
    const months = last?.date ? differenceInMonths(parseISO(due.date), parseISO(last.date)) : 0
    if (months <= longest) return { verdict: 'covered', evidence }
    return {
      verdict: 'weak',
      evidence,
      reason: `${months} months lie between approval and review; three years is common.`,
    }
  },
})

function overdue(date: string, asAt: string): 'weak' | 'missing' {
  return differenceInMonths(parseISO(asAt), parseISO(date)) < grace ? 'weak' : 'missing'
}

function shown({ value, label, date }: ControlEntry): string {
  return label.startsWith('next ') || value.length > 40 ? (date ?? value) : value
}

/**
 * The entry that is meant as the next review: one that says so ("next", "again", "due") before a plain "Review date", and a row of a history
 * last of all. Among equals the latest date counts.
 */
export function nextReviewIn(entries: readonly ControlEntry[]): ControlEntry | undefined {
  const rank = ({ label, history }: ControlEntry) =>
    (/\b(?:next|again|due|by|before|will|to be|renew\w*|expir\w*)\b/i.test(label) ? 0 : 1) + (history ? 2 : 0)
  return entries
    .filter(entry => entry.kind === 'review-due' && entry.date !== undefined)
    .sort((a, b) => rank(a) - rank(b) || (b.date ?? '').localeCompare(a.date ?? ''))[0]
}

/** The latest approval or review that lies behind. */
function latest(entries: readonly ControlEntry[], asAt: string): ControlEntry | undefined {
  return entries
    .filter(
      ({ kind, date }) =>
        (kind === 'approved-on' || kind === 'reviewed-on' || kind === 'approver') && date !== undefined && date <= asAt,
    )
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0]
}

/** A policy whose cycle is missed by two years is not kept, though it gives no date that shows it. */
function longAgo(asAt: string): string {
  return formatISO(addMonths(parseISO(asAt), -24), { representation: 'date' })
}

/** Without a date for the next review: how often it is reviewed, and what follows from the last one. */
function byCycle(subject: Subject, last: ControlEntry | undefined): Judgement {
  const cycle = reviewCycle(subject)
  if (!cycle) return { verdict: 'missing', evidence: [] }
  const evidence = [cycle.evidence]
  if (cycle.months === undefined) {
    return { verdict: 'weak', evidence, reason: 'It says that it is reviewed, but not when.' }
  }
  if (!last?.date) return { verdict: 'weak', evidence, reason: 'It says how often it is reviewed, but not when next.' }
  const next = formatISO(addMonths(parseISO(last.date), cycle.months), { representation: 'date' })
  const both = [cycle.evidence, last.evidence]
  if (next >= subject.asAt) {
    const reason = `It says how often it is reviewed, but not when next; that would be by ${next.slice(0, 7)}.`
    return { verdict: 'weak', evidence: both, reason }
  }
  const reason = `It is to be reviewed ${cycle.words}, and the last date given is ${last.date}.`
  return { verdict: next < longAgo(subject.asAt) ? 'missing' : 'weak', evidence: both, reason }
}
