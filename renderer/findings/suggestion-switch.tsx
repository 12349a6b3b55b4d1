import { Switch } from '@fluentui/react-components'
import { suggestionOf } from '../../engine/suggestions/suggestions.ts'
import { useReviewActions, useReviewBusy } from '../state/review-context.tsx'
import type { Entry } from './entries.ts'

/** Sends a finding's suggestion to Word as a tracked change, where it has one: exact words, or wording for a gap. */
export function SuggestionSwitch({ entry: { id, finding, rule, decision } }: { readonly entry: Entry }) {
  const { suggest } = useReviewActions()
  const busy = useReviewBusy()
  if (finding === undefined || suggestionOf(finding, rule) === undefined) return null
  const setAside = decision?.state === 'dismissed' || decision?.state === 'not-applicable'
  return (
    <Switch
      label="Send to Word as a tracked change"
      checked={decision?.suggested === true && !setAside}
      disabled={busy || setAside}
      onChange={(_, { checked }) => suggest(id, checked)}
    />
  )
}
