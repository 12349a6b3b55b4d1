import type { Span } from '../../engine/document.ts'
import type { OpenDocument } from '../../host/bridge/contract/documents.ts'
import type { VersionHistory } from '../../host/bridge/contract/versions.ts'
import { useDecide } from '../findings/deciding-context.tsx'
import { DismissDialog } from '../findings/dismiss-dialog.tsx'
import { type Entry, kindOf } from '../findings/entries.ts'
import { useListDispatch } from '../findings/list-context.tsx'
import { usePassages } from '../findings/passages-context.tsx'
import { useReviewActions } from '../state/review-context.tsx'
import { AddFindingDialog } from './add-finding-dialog.tsx'
import { CameBackDialog } from './came-back-dialog.tsx'
import { ChangesDialog } from './changes-dialog.tsx'
import { HistoryDialog } from './history-dialog.tsx'
import { ReviewScopeDialog } from './review-scope-dialog.tsx'

/** A dialog of the review; one that adds a finding knows the words that are selected, where there are any. */
export type ReviewDialog =
  | { readonly kind: 'scope' }
  | { readonly kind: 'history' }
  | { readonly kind: 'came-back' }
  | { readonly kind: 'changes' }
  | { readonly kind: 'add-finding'; readonly at: Span | undefined }

interface Properties {
  readonly id: string
  readonly document: OpenDocument | undefined
  readonly history: VersionHistory | undefined
  /** Whether offensive words are shown masked. */
  readonly mask: boolean
  readonly dialog: ReviewDialog | undefined
  readonly close: () => void
  /** The finding for whose dismissal a reason is asked. */
  readonly dismissing: Entry | undefined
}

/** What is open over the review. */
export function ReviewDialogs({ id, document, history, mask, dialog, close, dismissing }: Properties) {
  const { addFinding } = useReviewActions()
  const decide = useDecide()
  const { sectionOf } = usePassages()
  const dispatch = useListDispatch()
  return (
    <>
      {dismissing ? (
        <DismissDialog
          title="Dismiss this finding"
          about={dismissing.title}
          kind={kindOf(dismissing)}
          dismiss={reason => decide(dismissing.id, 'dismissed', { reason })}
          close={() => dispatch({ kind: 'answered' })}
        />
      ) : null}
      {dialog?.kind === 'add-finding' && document ? (
        <AddFindingDialog
          at={dialog.at}
          blocks={document.blocks}
          sectionOf={sectionOf}
          add={(at, title, why) =>
            addFinding(at, title, why, id => dispatch({ kind: 'choose', entry: id, tab: 'added' }))
          }
          close={close}
        />
      ) : null}
      {dialog?.kind === 'scope' && document ? (
        <ReviewScopeDialog id={id} name={document.file.name} close={close} />
      ) : null}
      {dialog?.kind === 'came-back' && history ? (
        <CameBackDialog document={id} history={history} mask={mask} close={close} />
      ) : null}
      {dialog?.kind === 'changes' && history ? (
        <ChangesDialog document={id} history={history} mask={mask} close={close} />
      ) : null}
      {dialog?.kind === 'history' ? <HistoryDialog id={id} close={close} /> : null}
    </>
  )
}
