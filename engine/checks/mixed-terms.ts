import { type Span, spanOf } from '../document.ts'
import type { WordingCheck } from './check.ts'

/** Where "ethnic minority" and "minority ethnic" are both used, the places of the one that is used less. */
export const mixedTerms: WordingCheck = {
  kind: 'wording',
  name: 'mixed-terms',
  about: 'Whether both “ethnic minority” and “minority ethnic” are used.',
  find: subject => {
    const places = (pattern: RegExp): Span[] =>
      subject.document.blocks.flatMap((block, index) => {
        if (!/minorit/i.test(block.text)) return []
        return [...block.text.matchAll(pattern)]
          .map(found => spanOf(subject.document, index, found.index, found.index + found[0].length))
          .filter(span => subject.exempt(index, span.start, span.end, []) === undefined)
      })
    const forms = [places(/\bethnic minorit(?:y|ies)\b/gi), places(/\bminority[- ]ethnic\b/gi)]
    const [fewer, more] = forms.sort((a, b) => a.length - b.length)
    if (!fewer?.length || !more?.length) return []
    const reason = `The document also says “${more[0]?.quote}” (${more.length === 1 ? 'once' : `${more.length} times`}).`
    return fewer.map(span => ({ ...span, reason }))
  },
}
