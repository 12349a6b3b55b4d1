import { useSyncExternalStore } from 'react'

const query = '(max-width: 640px)'

/** Whether the window is as narrow as a telephone, or as a large one at 200 % and more. */
export function useNarrow(): boolean {
  return useSyncExternalStore(watch, () => matchMedia(query).matches)
}

function watch(changed: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', changed)
  return () => list.removeEventListener('change', changed)
}
