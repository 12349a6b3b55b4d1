import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { ImportJob } from '../../host/bridge/contract/imports.ts'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { jobsAfter } from './imports.ts'

/** A file to take in, by its name with any folders, handed over in the page. */
export interface Incoming {
  readonly name: string
  readonly file: File
}

export interface Imports {
  /** The import to show: the newest that was not closed. */
  readonly job: ImportJob | undefined
  /** Why files could not even be handed over. */
  readonly error: string | undefined
  /** Whether one document was taken in and nothing with it: the reader wants to see it as soon as it is read. */
  readonly single: RefObject<boolean>
  readonly take: (files: readonly Incoming[], how: { readonly alone: boolean }) => void
  readonly takePaths: (paths: readonly string[]) => void
  readonly takeSamples: () => void
  readonly cancel: () => void
  readonly putAway: () => void
}

/** Hands files to the host one after the other, and shows what becomes of them, even after a reload. */
export function useImports(): Imports {
  const host = useHost()
  const [jobs, setJobs] = useState<readonly ImportJob[]>([])
  const [away, setAway] = useState<ReadonlySet<string>>(new Set())
  const [error, setError] = useState<string>()
  const single = useRef(false)
  const cancelled = useRef(new Set<string>())
  const fail = useCallback((failure: unknown) => setError(sentenceOf(failure)), [])

  const read = useCallback(() => {
    host.listImports({}).then(list => {
      setJobs(list)
      // What had ended before this page was opened is old news.
      setAway(new Set(list.filter(job => job.state !== 'running').map(job => job.id)))
    }, fail)
  }, [host, fail])
  useEffect(read, [read])
  useHostEvents(event => {
    if (event.kind === 'import') setJobs(list => jobsAfter(list, event.job))
  })

  const take = useCallback(
    async (files: readonly Incoming[], { alone }: { readonly alone: boolean }) => {
      setError(undefined)
      single.current = alone
      let job: string | undefined
      for (const { name, file } of files) {
        if (job !== undefined && cancelled.current.has(job)) return
        try {
          const bytes = await bytesOf(file)
          const into = job === undefined ? { expected: files.length } : { job }
          job = (await host.importFiles({ files: [{ name, bytes }], ...into })).job
        } catch (failure) {
          fail(failure)
        }
      }
    },
    [host, fail],
  )

  const job = jobs.find(j => !away.has(j.id))
  return {
    job,
    error,
    take,
    single,
    takePaths: useCallback(
      paths => {
        single.current = paths.length === 1
        host.importPaths({ paths }).catch(fail)
      },
      [host, fail],
    ),
    takeSamples: useCallback(() => host.importSamples({}).catch(fail), [host, fail]),
    cancel: useCallback(() => {
      if (!job) return
      cancelled.current.add(job.id)
      host.cancelImport({ job: job.id }).catch(fail)
    }, [host, job, fail]),
    putAway: useCallback(() => {
      setError(undefined)
      if (job) setAway(some => new Set([...some, job.id]))
    }, [job]),
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw new Error(`“${file.name}” could not be read: it has been moved, deleted or locked. Choose it again.`)
  }
}
