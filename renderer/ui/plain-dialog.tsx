import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { DialogFrame } from './dialog-frame.tsx'

interface Properties {
  readonly title: string
  readonly close: () => void
  readonly children: ReactNode
}

/** A dialog that shows something and is closed. */
export function PlainDialog({ title, close, children }: Properties) {
  const actions = (
    <Button appearance="primary" onClick={close}>
      Close
    </Button>
  )
  return (
    <DialogFrame title={title} close={close} actions={actions} className="plain-dialog" isRead>
      {children}
    </DialogFrame>
  )
}
