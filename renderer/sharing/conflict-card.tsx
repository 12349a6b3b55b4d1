import { Button } from '@fluentui/react-components'
import type { Conflict, Settlement } from '../../host/bridge/contract/sharing.ts'
import { AboutFinding } from './about-finding.tsx'
import { Said } from './said.tsx'
import { whoIs } from './who.ts'

interface Properties {
  readonly conflict: Conflict
  readonly settle: (as: Settlement) => void
}

/** Two decisions on the same finding, side by side, and the ways to settle them. */
export function ConflictCard({ conflict, settle }: Properties) {
  const { id, title, mine, theirs, gone } = conflict
  const about = `conflict-${id}`
  return (
    <article className="conflict" aria-labelledby={about}>
      <AboutFinding about={conflict} id={about} heading="h3" gone={gone === true} />
      <div className="both-said">
        <Said whose="Here" said={mine} />
        <Said whose={`From ${theirs.who === '' ? 'the file' : theirs.who}`} said={theirs} />
      </div>
      {gone ? (
        <p>The document was reviewed again since and no longer has this finding, so only the decision here can stay.</p>
      ) : null}
      <div className="page-actions">
        <Button onClick={() => settle('mine')} aria-label={`Keep mine: ${title}`}>
          Keep mine
        </Button>
        {gone ? null : (
          <>
            <Button onClick={() => settle('theirs')} aria-label={`Take theirs: ${title}, ${whoIs(theirs.who)}`}>
              Take theirs
            </Button>
            <Button onClick={() => settle('discuss')} aria-label={`For discussion: ${title}`}>
              For discussion
            </Button>
          </>
        )}
      </div>
    </article>
  )
}
