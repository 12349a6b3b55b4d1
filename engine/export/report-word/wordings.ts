import type { Paragraph } from 'docx'
import { counted } from '../../labels/counts.ts'
import { wordingLabels } from '../../labels/wording-verdicts.ts'
import { activeFindings } from '../active-findings.ts'
import { type Flagged, flaggedByRule, notFlagged } from '../content/flagged.ts'
import type { PlaceNames } from '../place-names.ts'
import type { Report } from '../report.ts'
import { addedBy, confirmWithAdviser, insteadOf } from '../suggestion.ts'
import { bold, heading, line, quiet } from './blocks.ts'
import { decisionLines, passage, referenceTo } from './passages.ts'

/** Every flagged wording in its sentence, the most serious rules first, then the places that were not flagged. */
export function wordings(report: Report, names: PlaceNames): readonly Paragraph[] {
  const flagged = flaggedByRule(report)
  const mentions = notFlagged(report)
  if (flagged.length === 0 && mentions.length === 0) return []
  return [
    heading('section', 'Wordings'),
    ...(flagged.length === 0 ? [line(['No wording was flagged.'])] : []),
    ...flagged.flatMap(each => card(report, names, each)),
    ...(mentions.length === 0
      ? []
      : [
          heading('group', `Not flagged: ${counted(mentions.length, 'place')}`),
          line([
            'Words that a rule looks for, in places where they are not the author’s own words or are used for a reason.',
          ]),
        ]),
    ...mentions.map(mention => passage(report, names, mention, mention.because)),
  ]
}

function card(report: Report, names: PlaceNames, { rule, findings, places, why }: Flagged): readonly Paragraph[] {
  const { shape, long } = wordingLabels[rule.verdict]
  const instead = insteadOf(rule)
  return [
    heading('group', rule.title),
    line([bold(`${shape} ${long}. `), why], 'Opening'),
    ...(instead === '' ? [] : [line([instead], 'Todo')]),
    ...(rule.confirm ? [line([quiet(confirmWithAdviser)])] : []),
    ...(rule.guides === undefined ? [] : [line([quiet(`Guides differ: ${rule.guides}`)])]),
    line([bold(counted(places.length, 'place'))], 'Opening'),
    ...places.map(span => passage(report, names, span)),
    ...referenceTo(report, rule, findings),
  ]
}

/** The findings that reviewers added by hand, each with its words. */
export function added(report: Report, names: PlaceNames): readonly Paragraph[] {
  const findings = activeFindings(report.review).filter(f => f.kind === 'reviewer')
  if (findings.length === 0) return []
  return [
    heading('section', 'Added by reviewers'),
    ...findings.flatMap(finding => {
      const { id, title, why, instead, who, occurrences } = finding
      return [
        heading('group', title),
        passage(report, names, occurrences[0]),
        ...(why === '' ? [] : [line([why])]),
        ...(instead === undefined ? [] : [line([`Instead: ${instead}`], 'Todo')]),
        ...decisionLines(report, [finding]),
        line([`${id} · ${addedBy(who)}`], 'Reference'),
      ]
    }),
  ]
}
