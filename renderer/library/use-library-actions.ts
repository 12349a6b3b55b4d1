import { useState } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { useHost } from '../host/host-context.tsx'
import { sentenceOf } from '../host/refusal.ts'
import type { Notice } from './library-notices.tsx'

/** What can be done to the documents of the library, and the notice of what was done last. */
export function useLibraryActions() {
  const host = useHost()
  const [notice, setNotice] = useState<Notice>()
  const notify = (text: string | undefined) => setNotice(text === undefined ? undefined : { text })
  const fail = (failure: unknown) => notify(sentenceOf(failure))
  const restore = (id: string) => {
    host.restoreDocument({ document: id }).then(() => notify(undefined), fail)
  }
  const remove = (id: string, name: string) => {
    const undo = () => restore(id)
    host
      .deleteDocument({ document: id })
      .then(() => setNotice({ text: `“${name}” was removed from the library, with its decisions.`, undo }), fail)
  }
  const deleteForGood = (id: string, name: string) =>
    host.deleteForGood({ document: id }).then(() => notify(`“${name}” was deleted for good.`), fail)
  const reviewAgain = () => {
    host
      .reviewAgain({})
      .then(({ reviewed }) => notify(`${counted(reviewed, 'document')} reviewed again. Every decision was kept.`), fail)
  }
  return { notice, notify, remove, restore, deleteForGood, reviewAgain }
}
