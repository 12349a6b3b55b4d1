import { Button, Spinner } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { DialogFrame } from './dialog-frame.tsx'

interface Properties {
  readonly title: string
  readonly children: ReactNode
  /** The label of the button that submits. */
  readonly submitLabel: string
  readonly submit: () => void
  /** Whether the form can be submitted as it is. */
  readonly ready: boolean
  readonly busy?: boolean
  /** What was submitted has been done: the dialog then leads to its end. */
  readonly done?: boolean
  readonly close: () => void
}

/** A dialog with a form: it is submitted by its main button or by Enter, or closed without doing anything. */
export function FormDialog({
  title,
  children,
  submitLabel,
  submit,
  ready,
  busy = false,
  done = false,
  close,
}: Properties) {
  const actions = (
    <>
      {/* One button after the other, so that the second takes the focus. Without the focus on something in it, Escape does not reach the dialog. */}
      <Button key={done ? 'close' : 'cancel'} autoFocus={done} onClick={close}>
        {done ? 'Close' : 'Cancel'}
      </Button>
      <Button
        appearance="primary"
        type="submit"
        disabled={!ready}
        disabledFocusable={busy}
        icon={busy ? <Spinner size="tiny" /> : null}
      >
        {submitLabel}
      </Button>
    </>
  )
  return (
    <DialogFrame
      title={title}
      close={close}
      actions={actions}
      className="form-fields"
      submit={() => {
        if (ready && !busy) submit()
      }}
    >
      {children}
    </DialogFrame>
  )
}
