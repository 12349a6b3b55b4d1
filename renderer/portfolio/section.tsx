import type { ReactNode } from 'react'

interface Properties {
  readonly id: string
  readonly title: string
  readonly count: number
  /** What to say where there is nothing to list. */
  readonly none: string
  readonly children: ReactNode
}

/** One of the lists, with its heading and its count. */
export function Section({ id, title, count, none, children }: Properties) {
  return (
    <section className="stands-out-list" aria-labelledby={`list-${id}`}>
      <h2 id={`list-${id}`} tabIndex={-1}>
        {title} <span className="quiet">{count}</span>
      </h2>
      {count === 0 ? <p className="quiet">{none}</p> : null}
      {children}
    </section>
  )
}
