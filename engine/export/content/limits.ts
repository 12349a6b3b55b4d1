import type { Document } from '../../document.ts'
import { counted, listed } from '../../labels/counts.ts'
import { notAppliedLabels } from '../../labels/not-applied.ts'
import { readingNotes } from '../../review/reading.ts'
import { typeName } from '../../rules/document-types.ts'
import type { Report } from '../report.ts'

/** What a reader must know before relying on the review: what was not read, which rules were left out, and the limits of words. */
export function notChecked({ review }: Report): readonly string[] {
  return [
    ...(review.reading ? readingNotes(review.reading) : []),
    ...review.warnings.map(warning => warning.message),
    ...rulesNotApplied(review),
    'Other documents that this one refers to were not opened.',
    'The review only looks at what is written. It cannot tell whether it happens in practice, and it is not legal advice.',
  ]
}

/** What was checked: with which rules, of which sets, and which parts of the document were read. */
export function wasChecked(report: Report): readonly string[] {
  const { document, findings } = report.review
  const sets = report.appliedSets ?? report.ruleSets
  const requirements = findings.filter(f => f.kind === 'requirement').length
  return [
    `${withWhat(report)}: ${counted(requirements, 'requirement')} checked.`,
    ...(sets.length === 0 ? [] : [`Rule sets: ${versions(sets)}.`]),
    partsRead(document),
  ]
}

/** Rule sets by version: "Grievance, Every policy (version 1.2.0)". */
function versions(ruleSets: Report['ruleSets']): string {
  const byVersion = Map.groupBy(ruleSets, set => set.version)
  return [...byVersion].map(([v, sets]) => `${sets.map(s => s.title).join('; ')} (version ${v})`).join('; ')
}

function withWhat({ review: { type, reading }, types }: Report): string {
  if (reading?.judged.kind === 'not-judged') return 'The document could not be judged, and no rules were used'
  if (type.how === 'undecided')
    return 'The document’s type is not known yet, so it was reviewed with the rules for every document only'
  return `The document was reviewed with the rules for its type, ${typeName(type.type, types)}`
}

/** How many rules the review left out, by the reason why; nothing where it left out none or did not keep it. */
function rulesNotApplied(review: Report['review']): readonly string[] {
  const reasons = review.outcomes.flatMap(outcome => (outcome.kind === 'not-applied' ? [outcome.because] : []))
  if (reasons.length === 0) return []
  const counts = [...Map.groupBy(reasons, reason => reason)].map(
    ([reason, each]) => `${notAppliedLabels[reason].toLowerCase()} (${each.length})`,
  )
  return [`${counted(reasons.length, 'rule')} not applied: ${counts.join('; ')}.`, ...switchedOff(review)]
}

/** Which rules were switched off for this document or its type, and which for the organisation with a reason. */
function switchedOff({ outcomes }: Report['review']): readonly string[] {
  return outcomes.flatMap(outcome => {
    if (outcome.kind !== 'not-applied') return []
    const { rule, because, reason } = outcome
    const narrower = because === 'off-for-type' || because === 'off-for-document'
    if (!narrower && reason === undefined) return []
    return [`${rule}: ${notAppliedLabels[because].toLowerCase()}${reason === undefined ? '' : `, because: ${reason}`}`]
  })
}

function partsRead({ blocks }: Document): string {
  const inParts = (...parts: readonly string[]) => blocks.filter(b => parts.includes(b.part))
  const body = inParts('body')
  const tables = new Set(blocks.flatMap(b => (b.cell ? [b.cell.table] : []))).size
  const read = [
    counted(body.filter(b => b.kind === 'heading').length, 'heading'),
    counted(body.filter(b => b.kind === 'paragraph' || b.kind === 'list-item').length, 'paragraph'),
  ]
  if (tables > 0) read.push(counted(tables, 'table'))
  const extras: readonly (readonly [string, number])[] = [
    ['text boxes', inParts('text-box').length],
    ['notes', inParts('footnote', 'endnote').length],
    ['page headers and footers', inParts('header', 'footer').length],
  ]
  for (const [name, number] of extras) if (number > 0) read.push(name)
  return `Read: ${listed(read)}.`
}
