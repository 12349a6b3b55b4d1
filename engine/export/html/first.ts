import { firstTitle, type ToDo } from '../../priority/first-to-do.ts'
import { firstInReport } from '../first-in-report.ts'
import { type Markup, markup } from './markup.ts'
import type { Page } from './parts.ts'

/** What to do first, the most urgent at the top, each with a link to its finding; empty if there is nothing to do. */
export function first({ report }: Page): Markup {
  const todo = firstInReport(report)
  if (todo.length === 0) return markup``
  return markup`<section aria-labelledby="first">
<h3 id="first">${firstTitle(todo.length)}</h3>
<ol class="first">${todo.map(item)}</ol>
</section>`
}

function item({ finding, name, binding, sentence }: ToDo): Markup {
  const anchor = finding.kind === 'reviewer' ? finding.id : finding.rule
  return markup`<li><a href="#${anchor}">${name}</a> <span class="quiet">${binding}</span><p>${sentence}</p></li>`
}
