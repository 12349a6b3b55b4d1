import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components'
import { counted } from '../../engine/labels/counts.ts'

interface Properties {
  readonly error: string | undefined
  /** What was done. */
  readonly said: string | undefined
  /** How many documents the plan is behind. */
  readonly behind: number
  readonly update: () => void
  readonly updating: boolean
}

/** What the reader should know of the plan: what failed, what was done, and that reviews have gone on since it was made. */
export function PlanNotices({ error, said, behind, update, updating }: Properties) {
  return (
    <div aria-live="polite" className="plan-notices">
      {error === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{error}</MessageBarBody>
        </MessageBar>
      )}
      {said === undefined ? null : (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{said}</MessageBarBody>
        </MessageBar>
      )}
      {behind === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {counted(behind, 'document was', 'documents were')} reviewed or decided on since the plan was brought up to
            date. What you filled in stays.
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              disabledFocusable={updating}
              icon={updating ? <Spinner size="tiny" /> : null}
              onClick={update}
            >
              Bring up to date
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  )
}
