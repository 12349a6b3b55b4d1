import { partLabelOf } from '../../labels/part-states.ts'
import type { CompiledRules } from '../../review/compiled-rules.ts'
import type { PartState } from '../../review/parts.ts'
import type { Subject } from '../../review/subject.ts'
import { situationOf } from '../../review-document.ts'
import type { Requirement, Rule, Wording } from '../../rules/schema.ts'
import { type Example, exampleDay, examplesOf, outcomeOf } from '../examples.ts'
import { explainElements } from '../explain.ts'
import { explainHits } from '../explain-hits.ts'
import { whyNotFlagged } from '../why-not-flagged.ts'
import { type PassageRead, partsRead } from './passages.ts'

/** How a part of a requirement stands in an example. */
export interface PartTried {
  readonly name: string
  readonly state: PartState
  /** "there", "left open", "ruled out", "lacking". */
  readonly label: string
  /** The passage that says it, or comes nearest, with how it was read. */
  readonly passage?: PassageRead
}

/** An example of a rule, and whether the rule does with it what its author wants. */
export interface ExampleTried {
  /** The verdict that its author wants: "covered", "flag". */
  readonly wanted: string
  /** Its index among the examples of that verdict. */
  readonly index: number
  readonly text: string
  readonly got: string
  /** For a requirement: how each of its parts stands. */
  readonly parts: readonly PartTried[]
  /** For a wording: each place of its words, and why it is flagged or not. */
  readonly places: readonly { readonly words: string; readonly flagged: boolean; readonly why: string }[]
}

/** Tries each example of a rule, with what was met in it and what was not. */
export function examplesTried(rule: Rule, compiled: CompiledRules): readonly ExampleTried[] {
  return examplesOf(rule, compiled).map(example => ({
    wanted: example.wanted,
    index: example.index,
    text: example.text,
    got: outcomeOf(example.subject, rule),
    parts: rule.kind === 'requirement' ? partsTried(rule, example) : [],
    places: rule.kind === 'wording' ? placesIn(example.subject, rule, compiled) : [],
  }))
}

function partsTried(rule: Requirement, { subject, wanted }: Example): readonly PartTried[] {
  const read = partsRead(subject, rule)
  const explained = new Map(explainElements(subject, rule).map(({ element, state }) => [element, state]))
  return read.flatMap((part): PartTried[] => {
    const { element, name } = part
    const [best] = [...part.met, ...part.near]
    if (element === undefined)
      return part.met.length === 0 ? [] : [{ name, state: 'there', label: 'there', ...(best ? { passage: best } : {}) }]
    const state = explained.get(element) ?? 'lacking'
    const label = partLabelOf(state, wanted === 'missing' ? 'weak' : 'covered').word
    return [{ name, state, label, ...(best ? { passage: best } : {}) }]
  })
}

/** Each place of a wording's words in a small document, read by this rule alone. */
function placesIn(subject: Subject, rule: Wording, compiled: CompiledRules): ExampleTried['places'] {
  const alone = { ...compiled, rules: [rule] }
  const type = { how: 'chosen', type: subject.type } as const
  return explainHits(subject, rule, alone, situationOf(type, exampleDay, alone)).map(({ span, outcome }) => ({
    words: span.quote,
    flagged: outcome.kind === 'flagged',
    why: outcome.kind === 'flagged' ? '' : whyNotFlagged(outcome),
  }))
}
