import type { Document } from '../document.ts'
import type { Package } from '../docx/package.ts'
import { readDocument } from '../docx/read.ts'
import { addTrackedChanges, type ChangeNotMade } from '../docx/tracked-changes.ts'
import { counted } from '../labels/counts.ts'
import { planChanges } from '../suggestions/suggestions.ts'
import { currentDecisions, isSetAside } from './active-findings.ts'
import type { ExportOptions } from './exporter.ts'
import { placeNames } from './place-names.ts'
import type { Report } from './report.ts'
import { ruleOf } from './rule-of.ts'
import type { PlannedComment } from './word-comments.ts'

/** A package with the suggestions that the reviewer chose, and a sentence for each that could not be made. */
export interface Suggested {
  readonly package: Package
  readonly notMade: readonly string[]
}

/**
 * Writes the chosen suggestions of a report into its commented file as tracked changes, signed and dated as the comments are. Those of
 * findings that were set aside are left out. A suggestion that cannot be made stays a comment.
 */
export function trackSuggestions(
  commented: Package,
  report: Report,
  comments: readonly PlannedComment[],
  { author, date }: ExportOptions,
): Suggested {
  const { review } = report
  const chosen = new Set(review.suggested)
  if (chosen.size === 0) return { package: commented, notMade: [] }
  const decisions = currentDecisions(review)
  const findings = review.findings.filter(({ id }) => chosen.has(id) && !isSetAside(decisions.get(id)))
  const planned = planChanges(
    review.document,
    findings,
    finding => ruleOf(report, finding),
    id => comments.find(comment => comment.findings.includes(id))?.at.block,
  )
  const { document, sourceMap } = readDocument(commented)
  const made = addTrackedChanges(commented, document, sourceMap, planned.changes, { author, date })
  return { package: made.package, notMade: sentences(review.document, [...planned.notMade, ...made.notMade]) }
}

/** One sentence for each finding and reason: “as soon as possible” (L155, in 4.2 and 2 other places) stays a comment, because … */
function sentences(document: Document, notMade: readonly ChangeNotMade[]): readonly string[] {
  const names = placeNames(document)
  const groups = Map.groupBy(notMade, ({ change, because }) => `${change.finding} ${because}`)
  return [...groups.values()].flatMap(group => {
    const [first] = group
    if (!first) return []
    const { change, because } = first
    const [rule] = change.finding.split(':')
    const block = change.kind === 'replace' ? change.at.block : change.after
    const others = group.length === 1 ? '' : ` and ${counted(group.length - 1, 'other place')}`
    const where = `${names.short(block)}${others}`
    const what = change.kind === 'insert' ? 'The wording' : `“${wordsAt(document, change.at)}”`
    return [`${what} (${rule}, ${where}) stays a comment, because ${because}.`]
  })
}

function wordsAt({ blocks }: Document, { block, start, end }: { block: number; start: number; end: number }): string {
  return blocks[block]?.text.slice(start, end) ?? ''
}
