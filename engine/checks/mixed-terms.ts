import { type Span, spanOf } from '../document.ts'
import { noOptions, wordingCheck } from './check.ts'
import { blocksWith, type Cued } from './cued.ts'

const forms: readonly Cued[] = [
  { cue: 'ethnic {minority|minorities}', pattern: /\bethnic minorit(?:y|ies)\b/gi },
  { cue: 'minority ethnic', pattern: /\bminority[- ]ethnic\b/gi },
]

/** Where "ethnic minority" and "minority ethnic" are both used, the places of the one that is used less. */
export const mixedTerms = wordingCheck({
  name: 'mixed-terms',
  about: 'Whether both “ethnic minority” and “minority ethnic” are used.',
  options: noOptions,
  cues: forms,
  find: subject => {
    if (forms.some(({ cue }) => subject.matches.count(cue) === 0)) return []
    const places = ({ cue, pattern }: Cued): Span[] =>
      blocksWith(subject, cue).flatMap(index =>
        [...(subject.document.blocks[index]?.text.matchAll(pattern) ?? [])]
          .map(found => spanOf(subject.document, index, found.index, found.index + found[0].length))
          .filter(span => subject.exempt(index, span.start, span.end, []) === undefined),
      )
    const [fewer, more] = forms.map(places).sort((a, b) => a.length - b.length)
    if (!fewer?.length || !more?.length) return []
    const reason = `The document also says “${more[0]?.quote}” (${more.length === 1 ? 'once' : `${more.length} times`}).`
    return fewer.map(span => ({ ...span, reason }))
  },
})
