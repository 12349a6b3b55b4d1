import { useEffect } from 'react'

/** After so many milliseconds Fluent has put the focus back to where a dialog was opened from, if it knows. */
const afterFluent = 300

/**
 * Puts the focus on the place when a dialog over it is closed and had been opened from nowhere, as by the menu. Fluent gives the
 * page back to screen readers (`aria-hidden`) only when something on it has the focus.
 */
export function useFocusBack(open: boolean): void {
  useEffect(() => {
    if (!open) return
    return () => {
      setTimeout(() => {
        const main = document.querySelector('main')
        if (document.activeElement !== document.body || !main) return
        main.tabIndex = -1
        main.focus({ preventScroll: true })
      }, afterFluent)
    }
  }, [open])
}
