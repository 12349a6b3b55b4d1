import type { RulesCompared } from '../../engine/authoring/changes/compare-rules.ts'
import type { Effect } from '../../engine/authoring/changes/effects.ts'
import { counted } from '../../engine/labels/counts.ts'
import { requirementLabels } from '../../engine/labels/requirement-verdicts.ts'
import { wordingLabels } from '../../engine/labels/wording-verdicts.ts'
import { printable } from '../terminal.ts'
import { shortQuote } from './short-quote.ts'

/** An effect with the document in which it would come. */
export interface EffectIn {
  readonly file: string
  readonly effect: Effect
}

/** What a change of rules would do, rule by rule and document by document, as lines for a terminal. */
export function effectLines(effects: readonly EffectIn[], { before, after }: RulesCompared): string[] {
  return [...Map.groupBy(effects, ({ effect }) => effect.rule)]
    .flatMap(([id, of]) => {
      const title = (after.byId.get(id) ?? before.byId.get(id))?.title ?? ''
      const count = (wanted: Effect['change']) => of.filter(({ effect }) => effect.change === wanted).length
      const counts = [
        ...(count('appears') > 0 ? [`${counted(count('appears'), 'finding')} more`] : []),
        ...(count('vanishes') > 0 ? [`${counted(count('vanishes'), 'finding')} fewer`] : []),
        ...(count('verdict') > 0 ? [`${counted(count('verdict'), 'verdict')} changed`] : []),
      ]
      return [`${id}  ${title}: ${counts.join(', ')}`, ...of.flatMap(linesOf)]
    })
    .map(printable)
}

const heads = { appears: '+', vanishes: '−', verdict: '±' } as const

function linesOf({ file, effect }: EffectIn): string[] {
  const { change, passages } = effect
  const verdicts = [labelOf(effect, 'before'), labelOf(effect, 'after')].filter(label => label !== undefined)
  return [
    `   ${heads[change]} ${file}: ${verdicts.join(' → ')}`,
    ...passages.slice(0, mostPassages).map(({ quote }) => `       ${shortQuote(quote, 120)}`),
    ...(passages.length > mostPassages ? [`       and ${counted(passages.length - mostPassages, 'more place')}`] : []),
  ]
}

const mostPassages = 3

function labelOf(effect: Effect, when: 'before' | 'after'): string | undefined {
  if (effect.kind === 'requirement') return effect[when] && requirementLabels[effect[when]].word
  return effect[when] && wordingLabels[effect[when]].word
}
