import type { Span } from '../../document.ts'
import { counted } from '../../labels/counts.ts'
import type { Mention } from '../../review/finding.ts'
import { type Flagged, flaggedByRule, notFlagged } from '../content/flagged.ts'
import { confirmWithAdviser, insteadOf } from '../suggestion.ts'
import { type Markup, markup } from './markup.ts'
import { decisionLine, marked, type Page, wordingTag } from './parts.ts'

/** The most places of one rule that are shown unfolded. */
const mostOpen = 8

/** Every flagged wording in its sentence, most serious rules first, then the places that were not flagged. */
export function wordings(page: Page): Markup {
  const flagged = flaggedByRule(page.report)
  const mentions = notFlagged(page.report)
  if (flagged.length === 0 && mentions.length === 0) return markup``
  return markup`<section aria-labelledby="wordings">
<h3 id="wordings">Wordings</h3>
${flagged.length === 0 ? markup`<p>No wording was flagged.</p>` : flagged.map(each => card(page, each))}
${leftAlone(page, mentions)}
</section>`
}

function card(page: Page, { rule, findings, places, why }: Flagged): Markup {
  const instead = insteadOf(rule)
  const rest = places.slice(mostOpen)
  return markup`<article class="card w-${rule.verdict}" id="${rule.id}" aria-labelledby="t-${rule.id}">
<header><h4 id="t-${rule.id}">${rule.title}</h4>${wordingTag(rule.verdict)}</header>
<p>${why}</p>
${instead === '' ? undefined : markup`<p class="todo">${instead}</p>`}
${rule.confirm ? markup`<p class="quiet">${confirmWithAdviser}</p>` : undefined}
${rule.guides === undefined ? undefined : markup`<p class="quiet">Guides differ: ${rule.guides}</p>`}
<p class="places-head">${counted(places.length, 'place')}</p>
<ol class="places">${places.slice(0, mostOpen).map(span => place(page, span))}</ol>
${rest.length === 0 ? undefined : markup`<details class="fold"><summary>${counted(rest.length, 'more place')}</summary><ol class="places" start="${mostOpen + 1}">${rest.map(span => place(page, span))}</ol></details>`}
${findings.map(f => decisionLine(page.decisions.get(f.id)))}
<p class="reference">${rule.id} · ${rule.source}${rule.traces.length === 0 ? '' : ` · ${rule.traces.join(', ')}`}</p>
</article>`
}

function place(page: Page, span: Span): Markup {
  return markup`<li><span class="where">${page.names.long(span.block)}</span> ${marked(page, span)}</li>`
}

function leftAlone(page: Page, mentions: readonly Mention[]): Markup {
  if (mentions.length === 0) return markup``
  return markup`<details class="fold"><summary>Not flagged: ${counted(mentions.length, 'place')}</summary>
<p class="quiet">Words that a rule looks for, in places where they are not the author’s own words or are used for a reason.</p>
<ol class="places">${mentions.map(
    m =>
      markup`<li><span class="where">${page.names.long(m.block)}</span> ${marked(page, m)} <span class="because">${m.because}</span></li>`,
  )}</ol></details>`
}
