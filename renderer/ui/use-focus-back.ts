import { useLayoutEffect } from 'react'

/**
 * For a dialog that stands as long as it is open: puts the focus back, when it is closed, to where it was before, or where that is gone
 * to the finding that is open, or to the place. Fluent does so only for dialogs with a trigger of their own, and gives the page back
 * to screen readers (`aria-hidden`) only when something on it has the focus.
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
