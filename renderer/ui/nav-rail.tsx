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
import { goTo, type Place, type Route } from './use-route.ts'

interface Entry {
  readonly place: Place
  readonly label: string
  readonly icon: typeof LibraryRegular
  readonly filled: typeof LibraryFilled
}

const entries: readonly Entry[] = [
  { place: 'library', label: 'Library', icon: LibraryRegular, filled: LibraryFilled },
  { place: 'review', label: 'Review', icon: DocumentSearchRegular, filled: DocumentSearchFilled },
  { place: 'rules', label: 'Rule sets', icon: TextBulletListSquareRegular, filled: TextBulletListSquareFilled },
  { place: 'organisation', label: 'Organisation', icon: BuildingRegular, filled: BuildingFilled },
]

/** The places of the app, down the left side. Review leads to the document that was last open. */
export function NavRail({ route, last }: { readonly route: Route; readonly last: string | undefined }) {
  return (
    <nav className="rail" aria-label="Places">
      <span className="rail-mark" aria-hidden="true">
        E
      </span>
      {entries.map(({ place, label, icon: Icon, filled: Filled }) => {
        const here = route.place === place
        const off = place === 'review' && last === undefined
        return (
          <button
            key={place}
            type="button"
            className="rail-place"
            aria-current={here ? 'page' : undefined}
            disabled={off}
            title={off ? 'Open a document in the library first' : undefined}
            onClick={() => goTo(place === 'review' && last !== undefined ? { place, document: last } : { place })}
          >
            {here ? <Filled aria-hidden="true" /> : <Icon aria-hidden="true" />}
            {label}
          </button>
        )
      })}
    </nav>
  )
}
