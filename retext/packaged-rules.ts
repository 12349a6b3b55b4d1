import { phrasesOfChecks } from '../engine/checks/index.ts'
import type { PlainRules } from '../engine/rules/load.ts'
import { listsNamedIn } from '../engine/rules/named-lists.ts'

/** The rules that the package carries: the wordings, and of the concepts those that they or the reading of a text name. */
export function packagedRules({ sets, english, typeCues, nationCues, scopeCues, lists }: PlainRules): PlainRules {
  const carried = { sets: sets.filter(set => set.kind === 'wordings'), english, typeCues, nationCues, scopeCues }
  return { ...carried, lists: listsNamedIn(JSON.stringify([carried, phrasesOfChecks]), lists) }
}
