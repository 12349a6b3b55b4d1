import { Button } from '@fluentui/react-components'
import { BookmarkAddRegular, BookmarkMultipleRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { RoundSummary } from '../../host/bridge/contract/portfolio.ts'
import { KeepRoundDialog } from './keep-round-dialog.tsx'
import { RoundsDialog } from './rounds-dialog.tsx'

interface Properties {
  readonly rounds: readonly RoundSummary[]
  /** Called for a round that is gone. */
  readonly removed: (id: string) => void
}

/** Keeps where the organisation stands now as a round, and renames and removes rounds. */
export function RoundButtons({ rounds, removed }: Properties) {
  const [dialog, setDialog] = useState<'keep' | 'rounds'>()
  const close = () => setDialog(undefined)
  return (
    <div className="page-actions">
      {rounds.length === 0 ? null : (
        <Button icon={<BookmarkMultipleRegular />} onClick={() => setDialog('rounds')}>
          Rounds…
        </Button>
      )}
      <Button icon={<BookmarkAddRegular />} onClick={() => setDialog('keep')}>
        Keep as a round…
      </Button>
      {dialog === 'keep' ? <KeepRoundDialog close={close} /> : null}
      {dialog === 'rounds' ? <RoundsDialog rounds={rounds} close={close} removed={removed} /> : null}
    </div>
  )
}
