import { z } from 'zod'
import { effects, efforts } from '../rules/effects.ts'
import { strengths } from '../rules/strengths.ts'
import { idText, lineText, listOf } from './limits.ts'

const texts = listOf(lineText, 1000)
const instruction = z.looseObject({ instruction: lineText })

const common = {
  id: idText,
  set: idText,
  title: lineText,
  source: lineText,
  traces: listOf(idText, 1000),
  why: lineText,
  confirm: z.exactOptional(z.literal(true)),
  effect: z.exactOptional(z.enum(effects)),
  effort: z.exactOptional(z.enum(efforts)),
}

/**
 * A rule as a review kept it: what a reader is shown of it. How it looks for words is carried along unread, since nothing is ever reviewed
 * with it again, and its shape was another one in earlier versions.
 */
export const keptRuleSchema = z.discriminatedUnion('kind', [
  z.looseObject({
    ...common,
    kind: z.literal('requirement'),
    name: z.exactOptional(lineText),
    strength: z.enum(strengths),
    missing: lineText,
    weak: z.exactOptional(lineText),
    who: z.exactOptional(lineText),
    fix: z.union([z.looseObject({ wording: lineText }), instruction]),
    ask: z.exactOptional(lineText),
  }),
  z.looseObject({
    ...common,
    kind: z.literal('wording'),
    verdict: z.enum(['avoid', 'depends', 'style', 'noncommittal']),
    instead: z.exactOptional(z.union([z.looseObject({ wording: texts }), instruction])),
    replace: z.exactOptional(z.record(lineText, lineText)),
    guides: z.exactOptional(lineText),
  }),
])

/** The rule sets that a review was made with. */
export const ruleSetsSchema = listOf(z.object({ name: idText, title: lineText, version: idText }), 1000)
