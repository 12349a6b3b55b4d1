import { useCallback, useState } from 'react'

/** Which documents are selected, by their ids, and ways to change that. */
export function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const select = useCallback((id: string, on: boolean) => {
    setSelected(before => new Set(on ? [...before, id] : [...before].filter(other => other !== id)))
  }, [])
  const selectOnly = (ids: readonly string[]) => setSelected(new Set(ids))
  return { selected, select, selectOnly }
}
