import { Button } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import './long-list.css'

interface Properties<Item> {
  readonly items: readonly Item[]
  /** A list item with its key. */
  readonly children: (item: Item) => ReactNode
  /** What there is to see more of, for people who only hear the button: "wrong statements of law". */
  readonly of: string
}

/** How many items a list shows before it is asked for more. */
const most = 8

/** A list that shows its first items, and all of them when asked. */
export function LongList<Item>({ items, children, of }: Properties<Item>) {
  const [all, setAll] = useState(false)
  return (
    <>
      <ul className="plain-list">{(all ? items : items.slice(0, most)).map(children)}</ul>
      {items.length <= most ? null : (
        <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show fewer' : `Show all ${items.length}`}
          <span className="for-readers"> {of}</span>
        </Button>
      )}
    </>
  )
}
