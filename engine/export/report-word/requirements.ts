import type { Paragraph } from 'docx'
import { counted } from '../../labels/counts.ts'
import { nameOfRule } from '../../labels/name-of-rule.ts'
import { partLabelOf } from '../../labels/part-states.ts'
import { requirementLabels, requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import { strengthLabels, strengths } from '../../labels/strengths.ts'
import type { RequirementFinding } from '../../review/finding.ts'
import { partsToList } from '../../review/parts.ts'
import { activeFindings } from '../active-findings.ts'
import { coveredLines } from '../content/covered.ts'
import { besideParts, closed, saidOfGap } from '../content/gap.ts'
import type { PlaceNames } from '../place-names.ts'
import type { Report } from '../report.ts'
import { requirementOf, strengthOf } from '../rule-of.ts'
import { confirmWithAdviser, offerOfFix } from '../suggestion.ts'
import { bold, heading, item, line, quiet } from './blocks.ts'
import { passage, referenceTo } from './passages.ts'

/** The requirements that are open, the most binding first, and a list of those that are covered. */
export function requirements(report: Report, names: PlaceNames): readonly Paragraph[] {
  const all = activeFindings(report.review).filter(f => f.kind === 'requirement')
  if (all.length === 0) return []
  const open = all
    .filter(f => f.verdict !== 'covered')
    .sort((a, b) => requirementVerdicts.indexOf(a.verdict) - requirementVerdicts.indexOf(b.verdict))
  const covered = coveredLines(report, names, all)
  return [
    heading('section', 'Requirements'),
    ...(open.length === 0 ? [line(['Every requirement that was checked is covered.'])] : []),
    ...strengths.flatMap(strength => {
      const equallyBinding = open.filter(f => strengthOf(report, f) === strength)
      if (equallyBinding.length === 0) return []
      return [heading('group', strengthLabels[strength]), ...equallyBinding.flatMap(f => card(report, names, f))]
    }),
    ...(covered.length === 0 ? [] : [heading('group', `${counted(covered.length, 'requirement')} covered`)]),
    ...covered.flatMap(({ finding, name, places }) => [
      item([name, ...(places.length === 0 ? [] : [quiet(` – ${places.join('; ')}`)])]),
      ...(finding.pointedOut ? finding.evidence.map(span => passage(report, names, span, finding.reason)) : []),
    ]),
  ]
}

function card(report: Report, names: PlaceNames, finding: RequirementFinding): readonly Paragraph[] {
  const rule = requirementOf(report, finding)
  const { shape, long } = requirementLabels[finding.verdict]
  const said = saidOfGap(report, names, finding)
  const offer = offerOfFix(rule.fix)
  const nearest = finding.nearest ?? []
  return [
    heading('card', nameOfRule(rule)),
    line([bold(`${shape} ${long}.`), ...(said === '' ? [] : [` ${said}`])], 'Opening'),
    ...parts(report, names, finding),
    ...besideParts(finding).map(span => passage(report, names, span)),
    ...(nearest.length === 0 ? [] : [line([quiet('Nearest passages. Do any of them say it?')], 'Opening')]),
    ...nearest.map(span => passage(report, names, span)),
    line([bold('Why it matters. '), rule.why]),
    ...(rule.who === undefined ? [] : [line([bold('Who is affected. '), closed(rule.who)])]),
    ...(finding.verdict === 'ask' ? [] : [line([bold(`${offer.heading}: `), offer.text], 'Todo')]),
    ...(rule.confirm ? [line([quiet(confirmWithAdviser)])] : []),
    ...referenceTo(report, rule, [finding]),
  ]
}

/** The named parts of a requirement, each with how it is said and the passage that says so. */
function parts(report: Report, names: PlaceNames, finding: RequirementFinding): readonly Paragraph[] {
  return partsToList(finding).flatMap(({ state, name, passage: span }) => [
    item([bold(`${partLabelOf(state, finding.verdict).long}: `), name]),
    ...(span ? [passage(report, names, span)] : []),
  ])
}
