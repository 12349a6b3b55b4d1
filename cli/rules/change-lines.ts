import type { ConceptChange, SetChanges } from '../../engine/authoring/versions/compare-sets.ts'
import { conceptChangeInWords } from '../../engine/authoring/versions/concept-change-in-words.ts'
import { fieldChangeInWords } from '../../engine/authoring/versions/field-changes.ts'
import { counted } from '../../engine/labels/counts.ts'
import { printable } from '../terminal.ts'

const words = { added: 'new', removed: 'gone', changed: 'changed' } as const

/** What differs between two versions of a set, rule by rule, as lines for a terminal. */
export function setChangeLines({ set, before, after, head, rules, alike }: SetChanges): string[] {
  const versions = before === undefined ? `new, ${after}` : after === undefined ? 'gone' : `${before} → ${after}`
  return [
    `${set}  ${versions}; ${counted(alike, 'rule')} as before`,
    ...head.map(change => `   ${fieldChangeInWords(change)}`),
    ...rules.flatMap(change => [
      `   ${change.rule}  ${words[change.kind]}: ${change.title}`,
      ...(change.kind === 'changed' ? change.fields.map(field => `      ${fieldChangeInWords(field)}`) : []),
    ]),
  ].map(printable)
}

/** What differs in the concepts, as lines for a terminal. */
export function conceptChangeLines(changes: readonly ConceptChange[]): string[] {
  return changes.map(conceptChangeInWords).map(printable)
}
