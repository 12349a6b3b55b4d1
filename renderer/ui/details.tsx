import type { ReactNode } from 'react'
import './details.css'

/** A list of facts, each a `Detail`. */
export function Details({ children }: { readonly children: ReactNode }) {
  return <dl className="details">{children}</dl>
}

/** One fact with its name in front of it. */
export function Detail({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
