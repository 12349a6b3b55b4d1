import type { ConceptChange } from './compare-sets.ts'

const words = { added: 'is new', removed: 'goes', changed: 'changes' } as const

/** A change of a concept as a sentence: "The concept <resident> changes: added “tenant”." */
export function conceptChangeInWords({ concept, kind, added, removed }: ConceptChange): string {
  const quoted = (members: readonly string[]) => members.map(member => `“${member}”`).join(', ')
  const parts = [
    ...(added.length === 0 ? [] : [`added ${quoted(added)}`]),
    ...(removed.length === 0 ? [] : [`took out ${quoted(removed)}`]),
  ]
  return `The concept <${concept}> ${words[kind]}${kind === 'changed' ? `: ${parts.join('; ')}` : ''}.`
}
