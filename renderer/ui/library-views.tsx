import { commands } from '../../host/bridge/contract/commands.ts'
import './library-views.css'

const views = [
  { page: 'library', label: 'Documents' },
  { page: 'portfolio', label: commands.portfolio.label },
  { page: 'plan', label: commands.plan.label },
  { page: 'sharing', label: commands.sharing.label },
] as const

/** The views of the organisation's documents, below the head of each. */
export function LibraryViews({ here }: { readonly here: (typeof views)[number]['page'] }) {
  return (
    <nav className="library-views" aria-label="Views of the documents">
      {views.map(({ page, label }) => (
        <a key={page} href={`#/${page}`} aria-current={page === here ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  )
}
