import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { Settings } from '../../host/bridge/contract/settings.ts'
import { ReviewProvider } from '../state/review-context.tsx'
import { useOpenReview } from '../state/use-open-review.ts'
import { useVersionHistory } from '../state/use-version-history.ts'
import { ReviewLayout } from './review-layout.tsx'
import './review.css'

interface Properties {
  readonly id: string
  /** An earlier version, to be read only. */
  readonly version: number | undefined
  /** The finding to begin with. */
  readonly finding: string | undefined
  readonly settings: Settings
  readonly change: (some: Partial<Settings>) => Promise<void>
  readonly exportReview: (document: string) => void
}

/** One document under review. */
export function ReviewPage({ id, version, finding, settings, change, exportReview }: Properties) {
  const { review, actions } = useOpenReview(id, version)
  const history = useVersionHistory(id, review.document !== undefined)
  if (review.error !== undefined && !review.document) return <NotOpened error={review.error} />
  return (
    <ReviewProvider actions={actions} busy={review.pending > 0} readOnly={version !== undefined}>
      <ReviewLayout
        id={id}
        finding={finding}
        review={review}
        history={history}
        actions={actions}
        settings={settings}
        change={change}
        exportReview={exportReview}
      />
    </ReviewProvider>
  )
}

function NotOpened({ error }: { readonly error: string }) {
  return (
    <main className="review-wait">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{error}</MessageBarBody>
        <MessageBarActions>
          <Button as="a" href="#/library">
            Back to the library
          </Button>
        </MessageBarActions>
      </MessageBar>
    </main>
  )
}
