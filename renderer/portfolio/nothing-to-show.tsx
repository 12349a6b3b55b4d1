import { Button } from '@fluentui/react-components'
import { goTo } from '../ui/use-route.ts'

/** What is said where there are no documents to look at together. */
export function NothingToShow() {
  return (
    <div className="nothing-to-show">
      <h2>No documents yet</h2>
      <p>
        Add your organisation’s policies and plans to the library. This page then shows what all of them together cover,
        what is nowhere covered, and where they contradict each other.
      </p>
      <Button appearance="primary" onClick={() => goTo({ page: 'library' })}>
        Go to the library
      </Button>
    </div>
  )
}
