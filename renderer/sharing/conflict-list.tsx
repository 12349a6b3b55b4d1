import { Button } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { counted, plural } from '../../engine/labels/counts.ts'
import type { Conflict, Settlement } from '../../host/bridge/contract/sharing.ts'
import { ConflictCard } from './conflict-card.tsx'
import type { Settled } from './use-conflicts.ts'

interface Properties {
  readonly conflicts: readonly Conflict[]
  readonly settled: Settled | undefined
  /** Both tell whether it was done. */
  readonly settle: (conflict: Conflict, as: Settlement) => Promise<boolean>
  readonly undo: (settled: Settled) => Promise<boolean>
}

/** Where the focus goes once the list has lost a conflict, or has it again: to what is then in its place. */
interface Next {
  readonly id: number
  readonly isThere: boolean
  readonly nth: number
}

/** So many are shown at a time. */
const most = 20

/** Where reviewers differ, each to be settled. When one is, the focus goes to the next, so that the keyboard can go on. */
export function ConflictList({ conflicts, settled, settle, undo }: Properties) {
  const [shown, setShown] = useState(most)
  const list = useRef<HTMLDivElement>(null)
  const next = useRef<Next>(undefined)
  useEffect(() => {
    if (!next.current) return
    const { id, isThere, nth } = next.current
    const at = conflicts.findIndex(conflict => conflict.id === id)
    // The list as it was before still.
    if (at >= 0 !== isThere) return
    const cards = list.current?.querySelectorAll('article') ?? []
    const card = cards[isThere ? at : Math.min(nth, cards.length - 1)]
    const focused = card?.querySelector('button') ?? list.current?.querySelector('button')
    if (!focused) return
    next.current = undefined
    focused.focus()
  })
  const stayingIfNot = async (work: Promise<boolean>) => {
    if (!(await work)) next.current = undefined
  }
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
                onClick={() => {
                  next.current = { id: settled.conflict.id, isThere: true, nth: 0 }
                  stayingIfNot(undo(settled))
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
              next.current = { id: conflict.id, isThere: false, nth: n }
              stayingIfNot(settle(conflict, as))
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
