import { useLayoutEffect } from 'react'

/**
 * For a dialog that is rendered only while it is open: returns the focus to where it was before, or if that is gone to the open
 * finding, or to the page. Fluent does so only for dialogs with their own trigger, and shows the page
 * to screen readers again (`aria-hidden`) only when something on it has the focus.
 */
export function useFocusBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        const back =
          before instanceof HTMLElement && before !== document.body && before.isConnected ? before : fallback()
        back?.focus({ preventScroll: true })
      })
    }
  }, [])
}

function fallback(): HTMLElement | null {
  const row = document.querySelector<HTMLElement>('.row[aria-expanded="true"]')
  if (row) return row
  const main = document.querySelector('main')
  if (main) main.tabIndex = -1
  return main
}
