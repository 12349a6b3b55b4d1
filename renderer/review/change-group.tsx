import type { ReactNode } from 'react'

interface Properties<Item> {
  readonly shape: string
  readonly name: string
  readonly items: readonly Item[]
  readonly children: (item: Item) => ReactNode
}

/** Findings that share what became of them, under its name with their number. Nothing where there are none. */
export function ChangeGroup<Item>({ shape, name, items, children }: Properties<Item>) {
  if (items.length === 0) return null
  return (
    <section className="change-group">
      <h3>
        <span aria-hidden="true">{shape}</span> {name} <span className="quiet">{items.length}</span>
      </h3>
      <ul>{items.map(children)}</ul>
    </section>
  )
}
