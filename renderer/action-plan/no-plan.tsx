import { Button, Spinner } from '@fluentui/react-components'
import { goTo } from '../ui/use-route.ts'

interface Properties {
  /** How many documents the plan could be made of. */
  readonly behind: number
  readonly update: () => void
  readonly updating: boolean
}

/** What is said where no action is planned: what the plan is made of, and how to make it. */
export function NoPlan({ behind, update, updating }: Properties) {
  return (
    <div className="no-plan">
      <h2>{behind > 0 ? 'No plan yet' : 'No actions'}</h2>
      <p>
        Each finding that you accept becomes an action. Of a document on which nothing is accepted yet, the five things
        to do first do. You then fill in who sees to it, and by when.
      </p>
      {behind > 0 ? (
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={updating}
          icon={updating ? <Spinner size="tiny" /> : null}
          onClick={update}
        >
          Make the plan
        </Button>
      ) : (
        <Button appearance="primary" onClick={() => goTo({ page: 'library' })}>
          Go to the library
        </Button>
      )}
    </div>
  )
}
