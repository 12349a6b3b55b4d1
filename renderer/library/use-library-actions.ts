import { useState } from 'react'
import { counted, plural } from '../../engine/labels/counts.ts'
import type { DocumentSummary } from '../../host/bridge/contract/documents.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import type { Notice } from './library-notices.tsx'

/** What can be done to the documents of the library, and the notice of what was done last. */
export function useLibraryActions() {
  const host = useHost()
  const [notice, setNotice] = useState<Notice>()
  const notify = (text: string | undefined) => setNotice(text === undefined ? undefined : { text })
  const fail = (failure: unknown) => notify(sentenceOf(failure))
  const restore = (...ids: readonly string[]) => {
    Promise.all(ids.map(document => host.restoreDocument({ document }))).then(() => notify(undefined), fail)
  }
  const remove = (documents: readonly Pick<DocumentSummary, 'id' | 'name'>[]) => {
    const undo = () => restore(...documents.map(({ id }) => id))
    const [first] = documents
    const what = documents.length === 1 ? `“${first?.name}” was` : `${documents.length} documents were`
    const whose = plural(documents.length, 'its', 'their')
    Promise.all(documents.map(({ id }) => host.deleteDocument({ document: id }))).then(
      () => setNotice({ text: `${what} removed from the library, with ${whose} decisions.`, undo }),
      fail,
    )
  }
  const deleteForGood = (id: string, name: string) =>
    host.deleteForGood({ document: id }).then(() => notify(`“${name}” was deleted for good.`), fail)
  /** Reviews these documents again, or without any all that are out of date. */
  const reviewAgain = (documents?: readonly string[]) => {
    host
      .reviewAgain(documents === undefined ? {} : { documents })
      .then(({ reviewed }) => notify(`${counted(reviewed, 'document')} reviewed again. Every decision was kept.`), fail)
  }
  return { notice, notify, remove, restore, deleteForGood, reviewAgain }
}
