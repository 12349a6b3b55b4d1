import type { UserErrorCode } from '../engine/errors.ts'
import { placeNames } from '../engine/export/place-names.ts'
import type { Report } from '../engine/export/report.ts'
import type { Finding } from '../engine/review/finding.ts'

/**
 * A review as one line of JSON, the same on every machine for the same file, rules, date and options. `places` are the names of the
 * blocks that a portfolio may quote.
 */
export function reviewLine({ ids, review, ruleSets }: Report, madeWith: string): string {
  const { document, type, reading, warnings, findings, facts } = review
  return line({
    file: review.file,
    sha256: ids.version,
    asAt: review.asAt,
    ruleSets: Object.fromEntries(ruleSets.map(({ name, version }) => [name, version])),
    madeWith,
    title: document.title,
    type: type.type,
    typeDecision: type,
    ...(reading ? { reading } : {}),
    counts: countsOf(findings),
    warnings,
    findings,
    facts,
    places: placesOf(review),
  })
}

function placesOf({ document, findings, facts }: Report['review']): Readonly<Record<string, string>> {
  const names = placeNames(document)
  const best = findings.flatMap(finding => (finding.kind === 'requirement' ? finding.evidence.slice(0, 1) : []))
  const blocks = new Set([...best, ...facts.map(({ at }) => at)].map(({ block }) => block))
  return Object.fromEntries([...blocks].sort((a, b) => a - b).map(block => [block, names.short(block)]))
}

/** Why a file was not reviewed, as one line. `code` is `fault` for unexpected errors. */
export function refusalLine(file: string, code: UserErrorCode | 'fault', message: string): string {
  return line({ file, refused: { code, message } })
}

function line(data: object): string {
  return `${JSON.stringify(data)}\n`
}

/** How many requirements have each verdict, and in how many places words are flagged with each. */
function countsOf(findings: readonly Finding[]) {
  const requirements = { covered: 0, weak: 0, missing: 0, ask: 0 }
  const wordings = { avoid: 0, depends: 0, noncommittal: 0, style: 0 }
  for (const finding of findings) {
    if (finding.kind === 'requirement') requirements[finding.verdict]++
    else if (finding.kind === 'wording') wordings[finding.verdict] += finding.occurrences.length
  }
  return { requirements, wordings }
}
