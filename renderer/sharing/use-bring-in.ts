import { useEffect, useRef, useState } from 'react'
import { useHost, useHostEvents } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import type { SharedFile } from '../state/use-shared-files.ts'
import type { Step } from './bring-in-steps.ts'
import { sendFile } from './send-file.ts'

/** Leads a file from where it lies to what became of it: sent, opened, shown, and brought in or restored when asked. */
export function useBringIn(from: SharedFile) {
  const host = useHost()
  const [step, setStep] = useState<Step>({ kind: 'sending', sent: 0, of: 0 })
  const upload = useRef<string>(undefined)
  const passphrase = useRef<string>(undefined)
  const received = () => ({
    upload: upload.current ?? '',
    ...(passphrase.current === undefined ? {} : { passphrase: passphrase.current }),
  })
  useHostEvents(event => {
    if (event.kind !== 'bringing-in' || event.upload !== upload.current) return
    setStep(now => (now.kind === 'bringing' ? { ...now, done: event.done } : now))
  })

  const open = async (stop?: AbortSignal) => {
    setStep({ kind: 'opening' })
    try {
      const contents = await host.lookInto(received())
      if (!stop?.aborted) setStep({ kind: 'shown', contents })
    } catch (failure) {
      if (stop?.aborted) return
      const why = sentenceOf(failure)
      if (codeOf(failure) !== 'encrypted') setStep({ kind: 'refused', why })
      else setStep(passphrase.current === undefined ? { kind: 'locked' } : { kind: 'locked', wrong: why })
    }
  }
  useEffect(() => {
    const stopped = new AbortController()
    const { signal } = stopped
    sendFile(host, from, signal, sent => (signal.aborted ? undefined : setStep({ kind: 'sending', ...sent }))).then(
      id => {
        if (id === undefined || signal.aborted) return undefined
        upload.current = id
        return open(signal)
      },
      failure => (signal.aborted ? undefined : setStep({ kind: 'refused', why: sentenceOf(failure) })),
    )
    return () => stopped.abort()
  }, [host, from])

  return {
    step,
    setStep,
    unlock(words: string) {
      passphrase.current = words
      return open()
    },
    /** Stops what is going on, where it can be. */
    stop() {
      if (upload.current !== undefined) host.stopSharing({ work: upload.current }).catch(() => {})
    },
    async bringIn() {
      if (step.kind !== 'shown') return
      const { contents } = step
      setStep({ kind: 'bringing', contents, done: 0 })
      try {
        setStep({ kind: 'brought', brought: await host.bringIn(received()) })
      } catch (failure) {
        setStep({ kind: 'shown', contents, error: sentenceOf(failure) })
      }
    },
    async restore() {
      if (step.kind !== 'asked') return
      const { contents } = step
      setStep({ kind: 'restoring', contents })
      try {
        await host.restoreWorkspace({ ...received(), replace: contents.losing !== undefined })
        setStep({ kind: 'restored', contents })
      } catch (failure) {
        const said = sentenceOf(failure)
        // Something was done here since the file was looked into.
        if (codeOf(failure) === 'exists') setStep({ kind: 'asked', contents: { ...contents, losing: said } })
        else setStep({ kind: 'asked', contents, error: said })
      }
    },
  }
}

function codeOf(failure: unknown): unknown {
  return failure instanceof Error && 'code' in failure ? failure.code : undefined
}
