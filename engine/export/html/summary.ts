import { counted, plural } from '../../labels/counts.ts'
import { activeFindings } from '../active-findings.ts'
import { placesByVerdict, pointedOutInWords, tallyInWords, tallyRows } from '../content/tally.ts'
import { languageTally } from './language-tally.ts'
import { type Markup, markup } from './markup.ts'
import { matrix } from './matrix.ts'
import type { Page } from './parts.ts'

/** How much was found: requirements by verdict and by how binding they are, and places with flagged wording. */
export function summary({ report }: Page): Markup {
  const findings = activeFindings(report.review)
  const requirements = findings.filter(f => f.kind === 'requirement')
  const wordings = findings.filter(f => f.kind === 'wording').filter(f => f.occurrences.length > 0)
  const added = findings.filter(f => f.kind === 'reviewer').length
  const { reading, type } = report.review
  if (reading?.judged.kind === 'not-judged' && findings.length === 0) return notJudged(reading.judged.sentence)
  const aside = report.review.findings.length - findings.length
  const byEvidence = pointedOutInWords(requirements)
  return markup`<section aria-labelledby="summary">
<h3 id="summary">In numbers</h3>
<p class="lead">${tallyInWords(requirements)}</p>
${type.how === 'undecided' ? markup`<p>${type.because}</p>` : undefined}
${reading?.scope.scope === 'neither' ? markup`<p>${reading.scope.because} It was not asked for what a policy about people should say.</p>` : undefined}
${requirements.length === 0 ? undefined : matrix(tallyRows(report, requirements))}
${byEvidence === '' ? undefined : markup`<p class="quiet">${byEvidence}</p>`}
${aside === 0 ? undefined : markup`<p class="quiet">${counted(aside, 'finding')} set aside by a reviewer ${plural(aside, 'is', 'are')} not counted. See <a href="#decisions">Decisions</a>.</p>`}
<h4>Language</h4>
${languageTally(placesByVerdict(wordings))}
${added === 0 ? undefined : markup`<p><a href="#added">${counted(added, 'finding')} added by reviewers</a></p>`}
</section>`
}

/** The summary of a document that could not be judged: that nothing was found says nothing about it. */
function notJudged(sentence: string): Markup {
  return markup`<section aria-labelledby="summary">
<h3 id="summary">In numbers</h3>
<p class="lead">This document was not judged.</p>
<p>${sentence}</p>
</section>`
}
