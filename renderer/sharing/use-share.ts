import { useRef, useState } from 'react'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import { shellOf } from '../host/shell.ts'
import { download } from '../ui/download.ts'

/** What to make a file of: some documents, or the whole workspace. */
export interface ToShare {
  /** Absent for the whole workspace. */
  readonly documents?: readonly string[]
}

/** Makes a file to be shared: in a folder in the desktop app, elsewhere as a download. */
export function useShare({ documents }: ToShare) {
  const host = useHost()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const [said, setSaid] = useState<string>()
  /** The folder where a file of that name is, which would be overwritten. */
  const [taken, setTaken] = useState<string>()
  const work = useRef<string>(undefined)
  const make = async (passphrase: string | undefined, over?: string) => {
    const shell = shellOf(window)
    const folder = over ?? (await shell?.chooseExportFolder())
    if (shell && folder === undefined) return
    const name = crypto.randomUUID()
    work.current = name
    setBusy(true)
    setError(undefined)
    setTaken(undefined)
    const request = {
      work: name,
      ...(documents ? { documents } : {}),
      ...(passphrase === undefined ? {} : { passphrase }),
    }
    try {
      if (folder === undefined) {
        const file = await host.shareFile(request)
        // It was stopped when there was nothing left to stop.
        if (work.current !== name) return
        download(file)
        setSaid(`Saved as ${file.name}.`)
      } else {
        const { path } = await host.shareTo({ ...request, folder, ...(over === undefined ? {} : { replace: true }) })
        setSaid(`Saved as ${path}.`)
      }
    } catch (failure) {
      setError(sentenceOf(failure))
      if (folder !== undefined && failure instanceof Error && 'code' in failure && failure.code === 'exists')
        setTaken(folder)
    }
    setBusy(false)
  }
  return {
    busy,
    error,
    said,
    taken,
    make,
    /** Stops making it, if it is being made. */
    stop() {
      if (work.current !== undefined) host.stopSharing({ work: work.current }).catch(() => {})
      work.current = undefined
    },
  }
}
