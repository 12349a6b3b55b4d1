import {
  BuildingFilled,
  BuildingRegular,
  DocumentSearchFilled,
  DocumentSearchRegular,
  LibraryFilled,
  LibraryRegular,
  TextBulletListSquareFilled,
  TextBulletListSquareRegular,
} from '@fluentui/react-icons'
import { commands } from '../../host/bridge/contract/commands.ts'
import { goTo, type Page, type Route } from './use-route.ts'

/** The portfolio, the plan and sharing are views of the library, and the workshop is where rules are made. */
function railPageOf(page: Page): Page {
  if (page === 'workshop') return 'rules'
  return page === 'portfolio' || page === 'plan' || page === 'sharing' ? 'library' : page
}

interface Entry {
  readonly page: Exclude<Page, 'workshop'>
  readonly icon: typeof LibraryRegular
  readonly filled: typeof LibraryFilled
}

const entries: readonly Entry[] = [
  { page: 'library', icon: LibraryRegular, filled: LibraryFilled },
  { page: 'review', icon: DocumentSearchRegular, filled: DocumentSearchFilled },
  { page: 'rules', icon: TextBulletListSquareRegular, filled: TextBulletListSquareFilled },
  { page: 'organisation', icon: BuildingRegular, filled: BuildingFilled },
]

/** The pages of the app, down the left side. Review leads to the document that was last open. */
export function NavRail({ route, last }: { readonly route: Route; readonly last: string | undefined }) {
  return (
    <nav className="rail" aria-label="Pages">
      <span className="rail-mark" aria-hidden="true">
        E
      </span>
      {entries.map(({ page, icon: Icon, filled: Filled }) => {
        const here = railPageOf(route.page) === page
        const off = page === 'review' && last === undefined
        return (
          <button
            key={page}
            type="button"
            className="rail-page"
            aria-current={here ? (route.page === page ? 'page' : 'true') : undefined}
            disabled={off}
            title={off ? 'Open a document in the library first' : undefined}
            onClick={() => goTo(page === 'review' && last !== undefined ? { page, document: last } : { page })}
          >
            {here ? <Filled aria-hidden="true" /> : <Icon aria-hidden="true" />}
            {commands[page].label}
          </button>
        )
      })}
    </nav>
  )
}
