import type { Paragraph, Table } from 'docx'
import { counted } from '../../labels/counts.ts'
import { longDate } from '../../labels/dates.ts'
import { decisionLabels } from '../../labels/decision-states.ts'
import { requirementLabels } from '../../labels/requirement-verdicts.ts'
import { activeFindings } from '../active-findings.ts'
import { byRecommendation } from '../by-recommendation.ts'
import { decidedIn, reasonOf } from '../content/decided.ts'
import { lawGapsOf } from '../content/law-gaps.ts'
import { wasChecked } from '../content/limits.ts'
import { partTitles } from '../content/part-titles.ts'
import { placeNames } from '../place-names.ts'
import type { Report } from '../report.ts'
import { bold, heading, item, line, quiet } from './blocks.ts'
import { requirements } from './requirements.ts'
import { table } from './tables.ts'
import { added, wordings } from './wordings.ts'

type Blocks = readonly (Paragraph | Table)[]

/** The detail behind what to decide, on a new page. */
export function partTwo(report: Report): Blocks {
  const names = placeNames(report.review.document)
  return [
    heading('part', partTitles.two, { pageBreakBefore: true }),
    ...law(report),
    ...requirements(report, names),
    ...wordings(report, names),
    ...added(report, names),
    ...recommendations(report),
    ...decisions(report),
    heading('section', 'What was checked'),
    ...wasChecked(report).map(text => item([text])),
  ]
}

function law(report: Report): Blocks {
  const kinds = lawGapsOf(
    report,
    activeFindings(report.review).filter(f => f.kind === 'requirement'),
  )
  if (kinds.length === 0) return []
  return [
    heading('section', 'The law'),
    ...kinds.flatMap(({ title, gaps, none }) => [
      heading('group', title),
      ...(gaps.length === 0 && none !== undefined ? [line([none])] : []),
      ...gaps.map(({ finding, text }) =>
        item([bold(`${requirementLabels[finding.verdict].long}: `), text, quiet(` ${finding.rule}`)]),
      ),
    ]),
  ]
}

function recommendations(report: Report): Blocks {
  const asked = byRecommendation(report).filter(a => a.verdict !== undefined || a.wordings.length > 0)
  const section = heading('section', 'By recommendation')
  if (asked.length === 0)
    return [section, line(['Nothing that was checked in this document comes from the review’s recommendations.'])]
  const rows = asked.map(({ recommendation, verdict, requirements, wordings }) => {
    const served = requirements.map(f => `${f.rule} ${requirementLabels[f.verdict].word}`)
    const rules = new Set(wordings.map(f => f.rule)).size
    if (rules > 0) served.push(`${counted(rules, 'wording')} to look at`)
    const found = verdict === undefined ? 'Language only' : requirementLabels[verdict].long
    return [[bold(`${recommendation.id} `), recommendation.title], [found], [served.join('; ')]]
  })
  const columns = [
    { name: 'Recommendation', share: 48 },
    { name: 'Found', share: 16 },
    { name: 'Served by', share: 36 },
  ]
  return [
    section,
    line(['What this document says about each recommendation of the review'], 'TableTitle'),
    table(columns, rows),
  ]
}

function decisions(report: Report): Blocks {
  const decided = decidedIn(report)
  if (decided.length === 0) return []
  const rows = decided.map(({ id, title, decision }) => [
    [bold(`${id} `), title],
    [decisionLabels[decision.state]],
    [reasonOf(decision)],
    [`${decision.who}, ${longDate(decision.when)}`],
  ])
  const columns = [
    { name: 'Finding', share: 34 },
    { name: 'Decision', share: 16 },
    { name: 'Reason', share: 28 },
    { name: 'Who and when', share: 22 },
  ]
  return [
    heading('section', 'Decisions'),
    line(['What reviewers decided about findings'], 'TableTitle'),
    table(columns, rows),
  ]
}
