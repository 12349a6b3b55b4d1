import { type DocumentType, type NamedType, typeName } from '../rules/document-types.ts'
import type { Switched } from '../rules/switches.ts'

/** How a rule is switched for the organisation, and for types of document. */
interface Use {
  readonly on: boolean
  readonly types: readonly (Switched & { readonly type: DocumentType })[]
}

/** For which types of document a rule is switched otherwise: "off for grievance policy"; "" where that is nowhere so. */
export function switchedFor({ on, types: switched }: Use, types: readonly NamedType[]): string {
  const differing = switched.filter(one => one.on !== on).map(({ type }) => typeName(type, types))
  return differing.length === 0 ? '' : `${on ? 'off' : 'on'} for ${differing.join(', ')}`
}
