import type { CompiledRules } from '../review/compiled-rules.ts'
import { namedTypes } from '../review/named-types.ts'
import type { PortfolioSettings } from './settings.ts'

/** The types of document that a title names, by the cues of rules; `policy`, which says nothing, is left out. */
export function typesNamedBy(compiled: CompiledRules): PortfolioSettings['typesNamed'] {
  return title => {
    const [first] = namedTypes([{ text: title, place: 'first' }], compiled)
    return first?.types.filter(type => type !== 'policy') ?? []
  }
}
