import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import type { Settings } from '../../host/bridge/contract/settings.ts'
import { ReviewProvider } from '../state/review-context.tsx'
import { useOpenReview } from '../state/use-open-review.ts'
import { ReviewLayout } from './review-layout.tsx'
import './review.css'

interface Properties {
  readonly id: string
  readonly settings: Settings
  readonly change: (some: Partial<Settings>) => Promise<void>
  readonly exportReview: (document: string) => void
}

/** One document under review. */
export function ReviewPage({ id, settings, change, exportReview }: Properties) {
  const { review, actions } = useOpenReview(id)
  if (review.error !== undefined && !review.document) return <NotOpened error={review.error} />
  return (
    <ReviewProvider actions={actions} busy={review.pending > 0}>
      <ReviewLayout
        id={id}
        review={review}
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
