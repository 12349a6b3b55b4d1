import { nameOfRule } from '../../labels/name-of-rule.ts'
import { requirementLabels } from '../../labels/requirement-verdicts.ts'
import { strengthLabels } from '../../labels/strengths.ts'
import { whatIsOpen } from '../../priority/what-is-open.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import { partsToList } from '../../review/parts.ts'
import { countWords, shortenTo, wholeSentences } from '../../text/shorten.ts'
import type { Report } from '../report.ts'
import { requirementOf, strengthOf } from '../rule-of.ts'
import { confirmWithAdviser } from '../suggestion.ts'
import type { CommentText } from './comment-text.ts'
import { fixWithin, shortSource } from './fitted.ts'

/** The most words that the open parts of a requirement take in its comment. */
const mostOfParts = 22

/** The fewest words for which a reason is worth the room. */
const leastRoom = 6

/**
 * A requirement in at most `most` words: its short name, what it lacks, the wording to paste if that fits, and its source. Where there
 * is room left it says why it matters.
 */
export function gapComment(report: Report, finding: RequirementFinding, most: number): CommentText {
  const rule = requirementOf(report, finding)
  const verdict = `${requirementLabels[finding.verdict].long}.`
  const source = `${strengthLabels[strengthOf(report, finding)]}: ${shortSource(rule.source)} (${rule.id})`
  const open = finding.verdict !== 'covered'
  const adviser = open && rule.confirm ? confirmWithAdviser : ''
  const fixed = shortenTo(
    [
      { text: `${nameOfRule(rule).replace(/\.$/, '')}.`, drop: 1 },
      { text: whatIsOpen(finding, rule, mostOfParts), drop: 3 },
      { text: source, drop: 2 },
    ],
    most - countWords(`${verdict} ${adviser}`),
  )
  const [name = '', what = '', reference = ''] = fixed
  const left = most - countWords([name, verdict, what, adviser, reference].join(' '))
  const wanted = open && finding.verdict !== 'ask'
  const parts = finding.verdict === 'weak' ? partsToList(finding) : []
  const lacking = parts.flatMap(({ name, state }) => (state === 'there' ? [] : [name]))
  const fix = wanted ? fixWithin(rule.fix, left, lacking) : ''
  const room = left - countWords(fix)
  const why = open && room >= leastRoom ? wholeSentences(rule.why, room) : ''
  return {
    lead: name,
    what: [verdict, what, why].filter(text => text !== '').join(' '),
    action: [fix, adviser].filter(text => text !== '').join(' '),
    reference,
  }
}
