import { Button } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { counted, plural } from '../../engine/labels/counts.ts'
import type { Conflict, Settlement } from '../../host/bridge/contract/sharing.ts'
import { ConflictCard } from './conflict-card.tsx'
import type { Settled } from './use-conflicts.ts'

interface Properties {
  readonly conflicts: readonly Conflict[]
  readonly settled: Settled | undefined
  readonly settle: (conflict: Conflict, as: Settlement) => Promise<void>
  readonly undo: (settled: Settled) => Promise<void>
}

/** So many are shown at a time. */
const most = 20

/** Where reviewers differ, each to be settled. When one is, the focus goes to the next, so that the keyboard can go on. */
export function ConflictList({ conflicts, settled, settle, undo }: Properties) {
  const [shown, setShown] = useState(most)
  const list = useRef<HTMLDivElement>(null)
  const next = useRef<number>(undefined)
  useEffect(() => {
    if (next.current === undefined) return
    const cards = list.current?.querySelectorAll('article') ?? []
    const card = cards[Math.min(next.current, cards.length - 1)]
    next.current = undefined
    const focused = card?.querySelector('button') ?? list.current?.querySelector('button')
    focused?.focus()
  })
  const left = conflicts.length - shown
  return (
    <section aria-labelledby="differ-title" className="sharing-part">
      <h2 id="differ-title">
        Where you differ <span className="quiet">{conflicts.length}</span>
      </h2>
      <p>
        {conflicts.length === 0
          ? 'Nothing is left to settle. When you bring in another reviewer’s file, decisions that differ from yours are shown here side by side.'
          : `${counted(conflicts.length, 'decision')} of another reviewer ${plural(conflicts.length, 'differs', 'differ')} from yours. Until you settle ${plural(conflicts.length, 'it, yours counts', 'them, yours count')}.`}
      </p>
      <div ref={list} className="conflicts">
        <div role="status" className="settled">
          {settled === undefined ? null : (
            <>
              {settledWords(settled)}{' '}
              <Button
                size="small"
                onClick={async () => {
                  await undo(settled)
                  next.current = 0
                }}
              >
                Undo
              </Button>
            </>
          )}
        </div>
        {conflicts.slice(0, shown).map((conflict, n) => (
          <ConflictCard
            key={conflict.id}
            conflict={conflict}
            settle={as => {
              next.current = n
              settle(conflict, as)
            }}
          />
        ))}
      </div>
      {left > 0 ? (
        <Button onClick={() => setShown(shown + most)}>Show {counted(Math.min(left, most), 'more', 'more')}</Button>
      ) : null}
    </section>
  )
}

function settledWords({ conflict: { title, theirs }, as }: Settled): string {
  const whose = theirs.who === '' ? 'the other reviewer' : theirs.who
  if (as === 'mine') return `“${title}”: your decision stays.`
  return as === 'theirs' ? `“${title}”: the decision of ${whose} was taken.` : `“${title}” is marked for discussion.`
}
