import type { Paragraph, Table } from 'docx'
import { counted, plural } from '../../labels/counts.ts'
import { requirementLabels, requirementVerdicts } from '../../labels/requirement-verdicts.ts'
import { wordingLabels } from '../../labels/wording-verdicts.ts'
import { firstTitle } from '../../priority/first-to-do.ts'
import { activeFindings } from '../active-findings.ts'
import { notChecked } from '../content/limits.ts'
import { partTitles } from '../content/part-titles.ts'
import { placesByVerdict, pointedOutInWords, tallyInWords, tallyRows } from '../content/tally.ts'
import { firstInReport } from '../first-in-report.ts'
import type { Report } from '../report.ts'
import { bold, heading, item, line, quiet } from './blocks.ts'
import { firstList } from './styles.ts'
import { table } from './tables.ts'

type Blocks = readonly (Paragraph | Table)[]

/** What to decide: what to do first, the numbers, and what was not checked. */
export function partOne(report: Report): Blocks {
  return [
    heading('part', partTitles.one),
    ...first(report),
    ...numbers(report),
    heading('section', 'What was not checked'),
    ...notChecked(report).map(text => item([text])),
  ]
}

function first(report: Report): Blocks {
  const todo = firstInReport(report)
  if (todo.length === 0) return []
  return [
    heading('section', firstTitle(todo.length)),
    ...todo.map(({ name, binding, sentence }) => item([bold(name), ' ', quiet(binding), `. ${sentence}`], firstList)),
  ]
}

function numbers(report: Report): Blocks {
  const { reading, type } = report.review
  const findings = activeFindings(report.review)
  const section = heading('section', 'In numbers')
  if (reading?.judged.kind === 'not-judged' && findings.length === 0)
    return [section, line(['This document was not judged.'], 'Lead'), line([reading.judged.sentence])]
  const requirements = findings.filter(f => f.kind === 'requirement')
  const aside = report.review.findings.length - findings.length
  const added = findings.filter(f => f.kind === 'reviewer').length
  const byEvidence = pointedOutInWords(requirements)
  return [
    section,
    line([tallyInWords(requirements)], 'Lead'),
    ...(type.how === 'undecided' ? [line([type.because])] : []),
    ...(reading?.scope.scope === 'neither'
      ? [line([`${reading.scope.because} It was not asked for what a policy about people should say.`])]
      : []),
    ...(requirements.length === 0 ? [] : matrix(report)),
    ...(byEvidence === '' ? [] : [line([quiet(byEvidence)])]),
    ...(aside === 0
      ? []
      : [
          line([
            quiet(`${counted(aside, 'finding')} set aside by a reviewer ${plural(aside, 'is', 'are')} not counted.`),
          ]),
        ]),
    heading('group', 'Language'),
    ...language(report),
    ...(added === 0 ? [] : [line([`${counted(added, 'finding')} added by reviewers.`])]),
  ]
}

function matrix(report: Report): Blocks {
  const requirements = activeFindings(report.review).filter(f => f.kind === 'requirement')
  const columns = requirementVerdicts.map(verdict => ({
    name: requirementLabels[verdict].long,
    share: 14,
    number: true,
  }))
  const rows = tallyRows(report, requirements).map(({ name, numbers }) => [[name], ...numbers.map(n => [String(n)])])
  return [
    line(['Requirements by how binding they are and what was found'], 'TableTitle'),
    table([{ name: 'How binding', share: 34 }, ...columns, { name: 'All', share: 10, number: true }], rows, true),
  ]
}

function language(report: Report): Blocks {
  const places = placesByVerdict(activeFindings(report.review).filter(f => f.kind === 'wording'))
  if (places.length === 0) return [line(['No wording was flagged.'])]
  return places.map(([verdict, number]) => item([bold(wordingLabels[verdict].long), `: ${counted(number, 'place')}`]))
}
