import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { listed } from '../../engine/labels/counts.ts'
import { cameBackCounts, cameBackStates } from '../../engine/returned/came-back.ts'
import { cameBackLabels } from '../../engine/returned/in-words.ts'
import type { OpenDocument } from '../../host/bridge/contract/documents.ts'
import type { VersionHistory } from '../../host/bridge/contract/versions.ts'
import { goTo } from '../ui/use-route.ts'
import type { ReviewDialog } from './review-dialogs.tsx'
import { sinceWords } from './since-words.ts'

interface Properties {
  readonly document: OpenDocument
  readonly history: VersionHistory | undefined
  readonly openDialog: (dialog: ReviewDialog) => void
}

/** What changed since the version before, how it came back from its author, or that an earlier version is shown. */
export function VersionNotices({ document, history, openDialog }: Properties) {
  const { summary, earlier } = document
  if (earlier) {
    return (
      <MessageBar intent="info">
        <MessageBarBody>
          This is version {summary.version}, as it was reviewed. It can only be read.
          {earlier.decided ? '' : ' What was decided on it was carried over to later versions and not kept here.'}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => goTo({ page: 'review', document: summary.id })}>
            Open version {earlier.latest}
          </Button>
        </MessageBarActions>
      </MessageBar>
    )
  }
  if (!history) return null
  const { since, cameBack } = history
  return (
    <>
      {cameBack ? (
        <MessageBar intent="info">
          <MessageBarBody>
            This is version {cameBack.version} come back from its author: {cameBackWords(cameBack)}.
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => openDialog({ kind: 'came-back' })}>
              What came back
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {since && cameBack?.version !== since.version ? (
        <MessageBar intent="info">
          <MessageBarBody>{sinceWords(since)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => openDialog({ kind: 'changes' })}>
              What changed
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </>
  )
}

/** "2 answered, 1 resolved by the author, 5 fixed, 12 still there and 1 new". */
function cameBackWords(cameBack: NonNullable<VersionHistory['cameBack']>): string {
  const counts = cameBackCounts(cameBack)
  const parts = cameBackStates.map(state => [counts[state], cameBackLabels[state].name.toLowerCase()] as const)
  const named = [...parts, [cameBack.opened.length, 'new'] as const].filter(([count]) => count > 0)
  return named.length === 0 ? 'nothing was found in it' : listed(named.map(([count, name]) => `${count} ${name}`))
}
