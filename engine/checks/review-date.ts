import { differenceInMonths } from 'date-fns/differenceInMonths'
import { parseISO } from 'date-fns/parseISO'
import { noOptions, requirementCheck } from './check.ts'
import { documentControl } from './document-control.ts'

const longest = 36
const grace = 6
const years: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, five: 5 }

/**
 * Whether a document's next review is in the future, and not more than three years after the last or the approval. A review that
 * fell due less than six months ago is weak; one that is longer overdue is missing.
 */
export const reviewDate = requirementCheck({
  name: 'review-date',
  about: 'Whether the next review date is in the future and the interval is not over three years.',
  options: noOptions,
  judge: subject => {
    const entries = documentControl(subject)
    const due = entries.find(e => e.kind === 'review-due' && e.date !== undefined)
    const last = entries.find(
      e => (e.kind === 'approved-on' || e.kind === 'reviewed-on' || e.kind === 'approver') && e.date !== undefined,
    )
    if (!due?.date) return byInterval(subject.document.blocks.map(b => b.text)) ?? { verdict: 'missing', evidence: [] }
    const evidence = [due.evidence]
    if (due.date < subject.asAt.slice(0, due.date.length)) {
      const overdue = differenceInMonths(parseISO(subject.asAt), parseISO(due.date))
      const verdict = overdue < grace ? 'weak' : 'missing'
      return { verdict, evidence, reason: `The date given, ${due.value}, is past.` }
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

/** Weak for "Reviewed every two years" without a date, because it does not show when the next review is. */
function byInterval(texts: readonly string[]) {
  const pattern =
    /\breview(?:ed|s)?\b[^.]{0,60}?\b(?:annually|yearly|each year|every year|every (?:(\w+) )?(years?|months?))\b/i
  for (const [block, text] of texts.entries()) {
    const found = pattern.exec(text)
    if (!found || /appraisal|salar|pay|performance|statistic/i.test(text)) continue
    const count = found[1] === undefined ? 1 : (years[found[1].toLowerCase()] ?? Number(found[1]))
    if (!(count > 0) || (found[2]?.startsWith('year') && count > 3)) continue
    const evidence = [
      { block, start: found.index, end: found.index + found[0].length, quote: found[0], basis: 'check' as const },
    ]
    return { verdict: 'weak' as const, evidence, reason: 'It says how often it is reviewed, but not when next.' }
  }
  return undefined
}
