import { requirementLabels } from '../labels/requirement-verdicts.ts'
import { reviewerFindingLabel } from '../labels/reviewer-finding.ts'
import { strengthLabels } from '../labels/strengths.ts'
import { wordingLabels } from '../labels/wording-verdicts.ts'
import type { Finding } from '../review/finding.ts'
import { partsInWords } from '../review/parts.ts'
import type { Report } from './report.ts'
import { requirementOf, strengthOf, wordingOf } from './rule-of.ts'
import { addedBy, insteadOf, suggestionFor } from './suggestion.ts'

/** What a table says of a finding from its rule. */
export type RuleCells = Readonly<
  Record<
    'Kind' | 'Rule' | 'Title' | 'Verdict' | 'Parts' | 'Strength' | 'Why' | 'What to do' | 'Source' | 'Recommendations',
    string
  >
>

/** The cells that a finding has from its rule; empty where its kind has nothing to say. */
export function ruleCells(report: Report, finding: Finding): RuleCells {
  if (finding.kind === 'reviewer') {
    const { title, why, instead = '', who } = finding
    return {
      Kind: reviewerFindingLabel.long,
      Rule: '',
      Title: title,
      Verdict: '',
      Parts: '',
      Strength: '',
      Why: why,
      'What to do': instead,
      Source: addedBy(who),
      Recommendations: '',
    }
  }
  if (finding.kind === 'wording') {
    const rule = wordingOf(report, finding)
    return {
      Kind: 'Wording',
      Rule: rule.id,
      Title: rule.title,
      Verdict: wordingLabels[finding.verdict].long,
      Parts: '',
      Strength: '',
      Why: rule.why,
      'What to do': insteadOf(rule),
      Source: rule.source,
      Recommendations: rule.traces.join(' '),
    }
  }
  const rule = requirementOf(report, finding)
  return {
    Kind: 'Requirement',
    Rule: rule.id,
    Title: rule.title,
    Verdict: requirementLabels[finding.verdict].long,
    Parts: partsInWords(finding.parts ?? [], finding.verdict),
    Strength: strengthLabels[strengthOf(report, finding)],
    Why: rule.why,
    'What to do': finding.verdict === 'covered' ? '' : suggestionFor(rule),
    Source: rule.source,
    Recommendations: rule.traces.join(' '),
  }
}
