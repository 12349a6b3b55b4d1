import type { Paragraph } from 'docx'
import type { Span } from '../../document.ts'
import { decisionLabels } from '../../labels/decision-states.ts'
import type { Finding } from '../../review/finding.ts'
import type { Rule } from '../../rules/schema.ts'
import { currentDecisions } from '../active-findings.ts'
import { passageAt } from '../passage.ts'
import type { PlaceNames } from '../place-names.ts'
import type { Report } from '../report.ts'
import { bold, line, type Piece, quiet, quoted } from './blocks.ts'

/** A place in its sentence, with the words in bold if they are not the whole of it, and its name. */
export function passage({ review }: Report, names: PlaceNames, span: Span, because?: string): Paragraph {
  const { before, quote, after } = passageAt(review.document, span)
  const whole = `${before}${after}`.trim() === ''
  const words: readonly Piece[] = whole ? [quoted(quote)] : [quoted(before), bold(quote), quoted(after)]
  const place = ` – ${names.long(span.block)}${because === undefined ? '' : `; ${because}`}`
  return line([...words, quiet(place)], 'Passage')
}

/** The decisions on findings of a rule, then the rule's id and its sources. */
export function referenceTo(report: Report, rule: Rule, findings: readonly Finding[]): readonly Paragraph[] {
  const traces = rule.traces.length === 0 ? [] : [rule.traces.join(', ')]
  return [...decisionLines(report, findings), line([[rule.id, rule.source, ...traces].join(' · ')], 'Reference')]
}

/** What was decided on findings, each in a line. */
export function decisionLines(report: Report, findings: readonly Finding[]): readonly Paragraph[] {
  const current = currentDecisions(report.review)
  return findings.flatMap(({ id }) => {
    const decision = current.get(id)
    if (!decision || decision.state === 'open') return []
    const reason = decision.reason === undefined ? '' : `: ${decision.reason}`
    return [line([bold(decisionLabels[decision.state]), ` by ${decision.who}${reason}`])]
  })
}
