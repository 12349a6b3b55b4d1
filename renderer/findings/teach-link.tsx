import { ruleLink, useRoute } from '../ui/use-route.ts'
import type { Entry } from './entries.ts'

/** Leads from a decision that disagrees with a rule to what the rule can learn from it. */
export function TeachLink({ entry: { id, rule, decision } }: { readonly entry: Entry }) {
  const { document } = useRoute()
  const disagreed =
    decision?.state === 'dismissed' || decision?.state === 'not-applicable' || decision?.state === 'covered'
  if (!disagreed || !rule || document === undefined) return null
  return (
    <a className="teach-link" href={ruleLink(rule.id, { document, finding: id })}>
      Let the rule learn from this…
    </a>
  )
}
