import { Button } from '@fluentui/react-components'
import { dialogGone } from '../ui/use-focus-back.ts'
import { goTo } from '../ui/use-route.ts'
import type { Step } from './bring-in-steps.ts'

interface Properties {
  readonly step: Step
  readonly setStep: (step: Step) => void
  readonly leave: () => void
  readonly stop: () => void
  readonly bringIn: () => void
  readonly restore: () => void
}

/** The buttons of each step. One of a new step takes the focus, without which Escape would not reach the dialog. */
export function BringInActions({ step, setStep, leave, stop, bringIn, restore }: Properties) {
  const main = { appearance: 'primary', autoFocus: true } as const
  switch (step.kind) {
    case 'bringing':
      return (
        <Button autoFocus onClick={stop}>
          Stop
        </Button>
      )
    case 'restoring':
      return (
        <Button autoFocus disabledFocusable>
          Restoring…
        </Button>
      )
    case 'locked':
      return (
        <>
          <Button onClick={leave}>Cancel</Button>
          <Button appearance="primary" type="submit">
            Open
          </Button>
        </>
      )
    case 'shown': {
      const { contents } = step
      const none = contents.documents.length === 0
      return (
        <>
          <Button autoFocus={none} onClick={leave}>
            Cancel
          </Button>
          {contents.whole ? (
            <Button onClick={() => setStep({ kind: 'asked', contents })}>Restore the backup…</Button>
          ) : null}
          {none ? null : (
            <Button {...main} onClick={bringIn}>
              Bring in
            </Button>
          )}
        </>
      )
    }
    case 'asked':
      return (
        <>
          <Button autoFocus onClick={() => setStep({ kind: 'shown', contents: step.contents })}>
            Back
          </Button>
          <Button appearance="primary" onClick={restore}>
            Restore
          </Button>
        </>
      )
    case 'brought': {
      const differ = step.brought.documents.some(({ conflicts }) => conflicts > 0)
      const show = () => {
        leave()
        setTimeout(() => goTo({ page: 'sharing' }), dialogGone)
      }
      return (
        <>
          <Button autoFocus={!differ} onClick={leave}>
            Close
          </Button>
          {differ ? (
            <Button {...main} onClick={show}>
              Show differences
            </Button>
          ) : null}
        </>
      )
    }
    default:
      return (
        <Button autoFocus={step.kind !== 'sending'} onClick={leave}>
          {step.kind === 'refused' || step.kind === 'restored' ? 'Close' : 'Cancel'}
        </Button>
      )
  }
}
