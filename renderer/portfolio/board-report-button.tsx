import { Button } from '@fluentui/react-components'
import { DocumentTextRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { BoardReportDialog } from './board-report-dialog.tsx'
import type { PortfolioChoices } from './portfolio-choices.ts'

/** Makes the board's report of the round that is shown. */
export function BoardReportButton({ choices }: { readonly choices: PortfolioChoices }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button icon={<DocumentTextRegular />} onClick={() => setOpen(true)}>
        Board’s report…
      </Button>
      {open ? <BoardReportDialog choices={choices} close={() => setOpen(false)} /> : null}
    </>
  )
}
