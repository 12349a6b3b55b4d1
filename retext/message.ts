import type { VFile } from 'vfile'
import type { Span } from '../engine/document.ts'
import { confirmWithAdviser, insteadOf } from '../engine/export/suggestion.ts'
import { wordingLabels } from '../engine/labels/wording-verdicts.ts'
import type { WordingFinding } from '../engine/review/finding.ts'
import type { Wording } from '../engine/rules/schema.ts'
import { exactWords } from '../engine/suggestions/exact-words.ts'

type Place = NonNullable<Parameters<VFile['message']>[1]> & { readonly place?: unknown }

/** Writes a message about flagged words into a file. `pages` is the address under which the pages about the rules are. */
export function addMessage(
  file: VFile,
  rule: Wording,
  { quote }: Span,
  { reason }: Pick<WordingFinding, 'reason'>,
  { place, pages }: { readonly place: Place['place']; readonly pages: string },
): void {
  const said = [`${wordingLabels[rule.verdict].long}: “${quote}”.`, insteadOf(rule), reason ?? '']
  const message = file.message(said.filter(part => part !== '').join(' '), {
    ...(place ? { place: place as never } : {}),
    ruleId: rule.id,
    source: 'evenhand',
  })
  message.actual = quote
  message.expected = [...insteadOfWords(rule, quote)]
  message.note = [
    `${rule.title}. ${rule.why}`,
    `Source: ${rule.source}`,
    ...(rule.confirm ? [confirmWithAdviser] : []),
  ].join('\n')
  message.url = `${pages}/${rule.set}.md`
}

/** What an editor may offer to write in place of the words: their exact replacement, or the wordings that the rule suggests. */
function insteadOfWords({ instead, replace }: Wording, quote: string): readonly string[] {
  const exact = exactWords(replace, quote)
  if (exact !== undefined) return [exact]
  return instead && 'wording' in instead ? instead.wording : []
}
