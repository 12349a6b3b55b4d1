import { spanOfMatch } from '../text/spans.ts'
import { noOptions, wordingCheck } from './check.ts'

const forms = ['ethnic {minority|minorities}', 'minority ethnic'] as const

/** If "ethnic minority" and "minority ethnic" are both used, the places of the less frequent one. */
export const mixedTerms = wordingCheck({
  name: 'mixed-terms',
  about: 'Whether both “ethnic minority” and “minority ethnic” are used.',
  options: noOptions,
  phrases: forms,
  find: subject => {
    const uses = forms.map(form =>
      subject.matches
        .of(form)
        .map(match => spanOfMatch(subject.text, match))
        .filter(({ block, start, end }) => subject.exempt(block, start, end, []) === undefined),
    )
    const [fewer, more] = uses.sort((a, b) => a.length - b.length)
    if (!fewer?.length || !more?.length) return []
    const reason = `The document also says “${more[0]?.quote}” (${more.length === 1 ? 'once' : `${more.length} times`}).`
    return fewer.map(span => ({ ...span, reason }))
  },
})
