import { formatISO } from 'date-fns/formatISO'
import type { Root } from 'nlcst'
import type { VFile } from 'vfile'
import { checksReady, needLoading } from '../engine/checks/index.ts'
import { compileRules } from '../engine/compile-rules.ts'
import type { Span } from '../engine/document.ts'
import { reviewDocument } from '../engine/review-document.ts'
import type { PlainRules } from '../engine/rules/load.ts'
import { rulesOn } from '../engine/rules/switches.ts'
import { documentOf } from './document.ts'
import { addMessage } from './message.ts'
import type { Options, Transform } from './options.ts'
import { settingsOf } from './settings.ts'

/** A plugin of retext that flags words by these rules; `pages` is the address under which the pages about them are. */
export function makePlugin(rules: PlainRules, pages: string): (options?: Options | null) => Transform {
  return options => {
    const { profile, switches, type, asAt } = settingsOf(options, rules)
    const compiled = compileRules(rules, profile, switches)
    const on = rulesOn(compiled.rules, switches)
    const review = (tree: Root, file: VFile): undefined => {
      const { document, placeOf } = documentOf(tree, file)
      const { findings } = reviewDocument(document, compiled, {
        asAt: asAt ?? formatISO(new Date(), { representation: 'date' }),
        ...(type === undefined ? {} : { type }),
        ...(file.basename === undefined ? {} : { fileName: file.basename }),
      })
      const places = findings.flatMap(finding =>
        finding.kind === 'wording' ? finding.occurrences.map(span => ({ finding, span })) : [],
      )
      for (const { finding, span } of places.sort((a, b) => byPlace(a.span, b.span))) {
        const rule = compiled.byId.get(finding.rule)
        if (rule?.kind === 'wording') addMessage(file, rule, span, finding, { place: placeOf(span), pages })
      }
    }
    if (!needLoading(on)) return review
    return async (tree, file) => {
      await checksReady(on)
      return review(tree, file)
    }
  }
}

function byPlace(a: Span, b: Span): number {
  return a.block - b.block || a.start - b.start
}
