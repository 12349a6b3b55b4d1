import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useFocusBack } from './use-focus-back.ts'

interface Properties {
  readonly title: string
  readonly close: () => void
  readonly actions: ReactNode
  readonly children: ReactNode
  readonly className?: string
  /** Its text is only read: it takes the focus, so that the keyboard can scroll it. */
  readonly isRead?: true
  /** Makes the dialog a form: called when it is submitted. */
  readonly submit?: () => void
}

/** A dialog over the page, open for as long as it is rendered; Escape and a click beside it close it. */
export function DialogFrame({ title, close, actions, children, className, isRead, submit }: Properties) {
  useFocusBack()
  const body = (
    <DialogBody>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={className} {...(isRead ? { tabIndex: 0 } : {})}>
        {children}
      </DialogContent>
      <DialogActions>{actions}</DialogActions>
    </DialogBody>
  )
  return (
    <Dialog open onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface>
        {submit ? (
          <form
            onSubmit={event => {
              event.preventDefault()
              submit()
            }}
          >
            {body}
          </form>
        ) : (
          body
        )}
      </DialogSurface>
    </Dialog>
  )
}
