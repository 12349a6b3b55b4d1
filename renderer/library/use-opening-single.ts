import { useEffect } from 'react'
import type { Imports } from '../state/use-imports.ts'
import { goTo } from '../ui/use-route.ts'

/** Opens a single document as soon as it has been brought in: it is what the reader wants to see. */
export function useOpeningSingle({ job, single }: Imports): void {
  const [file] = job?.state === 'done' && job.files.length === 1 ? job.files : []
  const document = file?.outcome && 'document' in file.outcome ? file.outcome.document : undefined
  useEffect(() => {
    if (document === undefined || !single.current) return
    single.current = false
    goTo({ page: 'review', document })
  }, [document, single])
}
