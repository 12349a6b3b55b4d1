import { useState } from 'react'
import type { DraftedStandard, ModelDocument } from '../../host/bridge/contract/standard.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'

/** A model document with what is kept of it, by key, and the standard that was drafted. */
export function useStandard() {
  const host = useHost()
  const [document, setDocument] = useState('')
  const [model, setModel] = useState<ModelDocument>()
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const [title, setTitle] = useState('')
  const [drafted, setDrafted] = useState<DraftedStandard>()
  const [error, setError] = useState<string>()
  const [busy, setBusy] = useState(false)
  const fail = (failure: unknown) => setError(sentenceOf(failure))
  const choose = (id: string) => {
    setDocument(id)
    setModel(undefined)
    setDrafted(undefined)
    setError(undefined)
    if (id === '') return
    host.modelDocument({ document: id }).then(read => {
      setModel(read)
      setTitle(`Standard: ${read.title}`)
      setKept(
        new Set(
          read.sections.flatMap(({ entries }) => entries.flatMap(one => (one.rule && !one.inPart ? [one.key] : []))),
        ),
      )
    }, fail)
  }
  const keep = (keys: readonly string[], on: boolean) =>
    setKept(now => new Set(on ? [...now, ...keys] : [...now].filter(key => !keys.includes(key))))
  const draft = () => {
    setBusy(true)
    setError(undefined)
    host
      .draftStandard({ document, title, keep: [...kept] })
      .then(setDrafted, fail)
      .finally(() => setBusy(false))
  }
  return { document, model, kept, title, drafted, error, busy, choose, keep, setTitle, draft }
}
