import { counted, listed, plural } from '../../labels/counts.ts'
import { requirementLabels } from '../../labels/requirement-verdicts.ts'
import { wordingVerdicts } from '../../labels/wording-verdicts.ts'
import type { RequirementFinding, WordingFinding } from '../../review/finding.ts'
import { activeFindings } from '../active-findings.ts'
import { lawGaps } from './law-gaps.ts'
import { type Markup, markup } from './markup.ts'
import { matrix } from './matrix.ts'
import { type Page, wordingTag } from './parts.ts'

/** What a board needs to know: counts by verdict and strength, and each gap against the law by name. */
export function summary({ report }: Page): Markup {
  const findings = activeFindings(report.review)
  const requirements = findings.filter(f => f.kind === 'requirement')
  const wordings = findings.filter(f => f.kind === 'wording').filter(f => f.occurrences.length > 0)
  const added = findings.filter(f => f.kind === 'reviewer').length
  const { reading, type } = report.review
  if (reading?.judged.kind === 'not-judged' && findings.length === 0) return notJudged(reading.judged.sentence)
  const aside = report.review.findings.length - findings.length
  return markup`<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<p class="lead">${inWords(requirements)}</p>
${type.how === 'undecided' ? markup`<p>${type.because}</p>` : undefined}
${reading?.scope.scope === 'neither' ? markup`<p>${reading.scope.because} It was not asked for what a policy about people should say.</p>` : undefined}
${requirements.length === 0 ? undefined : matrix(report, requirements)}
${aside === 0 ? undefined : markup`<p class="quiet">${counted(aside, 'finding')} set aside by a reviewer ${plural(aside, 'is', 'are')} not counted. See <a href="#decisions">Decisions</a>.</p>`}
${lawGaps(report, requirements)}
<h3>Language</h3>
${tally(wordings)}
${added === 0 ? undefined : markup`<p><a href="#added">${counted(added, 'finding')} added by reviewers</a></p>`}
</section>`
}

/** The summary of a document that could not be judged: that nothing was found says nothing about it. */
function notJudged(sentence: string): Markup {
  return markup`<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
<p class="lead">This document was not judged.</p>
<p>${sentence}</p>
</section>`
}

function inWords(requirements: readonly RequirementFinding[]): string {
  const total = requirements.length
  if (total === 0) return 'No requirements were checked in this document.'
  const are = (verdict: RequirementFinding['verdict']) => {
    const name = requirementLabels[verdict].long.toLowerCase()
    const number = requirements.filter(f => f.verdict === verdict).length
    return number === 0 ? [] : [`${number} ${plural(number, 'is', 'are')} ${name}`]
  }
  const parts = (['covered', 'weak', 'missing', 'ask'] as const).flatMap(are)
  return `Of ${counted(total, 'requirement')}, ${listed(parts)}.`
}

function tally(wordings: readonly WordingFinding[]): Markup {
  if (wordings.length === 0) return markup`<p>No wording was flagged.</p>`
  const places = (findings: readonly WordingFinding[]) => findings.reduce((n, f) => n + f.occurrences.length, 0)
  const rows = wordingVerdicts.flatMap(verdict => {
    const alike = wordings.filter(f => f.verdict === verdict)
    return alike.length === 0 ? [] : [markup`<li>${wordingTag(verdict)} ${counted(places(alike), 'place')}</li>`]
  })
  return markup`<ul class="tally">${rows}</ul>`
}
