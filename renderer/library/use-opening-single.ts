import { useEffect } from 'react'
import type { ImportJob } from '../../host/bridge/contract/imports.ts'
import type { Imports } from '../state/use-imports.ts'
import { goTo } from '../ui/use-route.ts'

/** Opens a single document as soon as it has been brought in: it is what the reader wants to see. */
export function useOpeningSingle({ job, single }: Imports): void {
  const document = singleDocument(job)
  useEffect(() => {
    if (document === undefined || !single.current) return
    single.current = false
    goTo({ page: 'review', document })
  }, [document, single])
}

/**
 * The one document that an import brought, where its list of results says nothing else that the reader should see first: no file was
 * refused or passed over, and it was not there already.
 */
export function singleDocument(job: ImportJob | undefined): string | undefined {
  if (job?.state !== 'done' || job.skippedFiles.length > 0) return undefined
  const [file, ...others] = job.files
  const outcome = file?.outcome
  if (others.length > 0 || (outcome?.kind !== 'added' && outcome?.kind !== 'version')) return undefined
  return outcome.document
}
