import { useLayoutEffect } from 'react'

/**
 * Fluent shows the page behind a dialog to screen readers again 250 milliseconds after the dialog is closed. A page that comes before
 * that stays hidden from them.
 */
export const dialogGone = 300

/**
 * For a dialog that is rendered only while it is open: returns the focus to where it was before; if that is gone or was in the list of
 * findings, which may have gone on, to the open finding, or to the page. Fluent does so only for dialogs with their own trigger, and shows the page
 * to screen readers again (`aria-hidden`) only when something on it has the focus.
 */
export function useFocusBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        const back = canTake(before) ? before : fallback()
        back?.focus({ preventScroll: true })
      })
    }
  }, [])
}

function canTake(before: Element | null): before is HTMLElement {
  if (!(before instanceof HTMLElement) || before === document.body || !before.isConnected) return false
  return before.closest('.findings-list') === null
}

function fallback(): HTMLElement | null {
  const row = document.querySelector<HTMLElement>('.row[aria-expanded="true"]')
  if (row) return row
  const main = document.querySelector('main')
  if (main) main.tabIndex = -1
  return main
}
