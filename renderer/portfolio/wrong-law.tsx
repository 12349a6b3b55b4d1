import { Link } from '@fluentui/react-components'
import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import { LongList } from '../ui/long-list.tsx'
import type { CellPlace } from './portfolio-choices.ts'
import { Section } from './section.tsx'
import type { Titles } from './titles.ts'

interface Properties {
  readonly view: PortfolioView
  readonly openCell: (place: CellPlace) => void
  readonly titles: Titles
}

/** Where documents tell the law wrongly, in their words. */
export function WrongLaw({ view, openCell, titles }: Properties) {
  const names = new Map(view.requirements.map(({ id, name }) => [id, name]))
  return (
    <Section id="wrong-law" title="Wrong statements of law" count={view.wrongLaw.length} none="None was found.">
      <LongList items={view.wrongLaw} of="wrong statements of law">
        {({ document, requirement, passage }) => (
          <li key={`${document} ${requirement}`}>
            <Link onClick={() => openCell({ row: requirement, document })}>
              {titles.get(document)}: {names.get(requirement)}
            </Link>
            {passage ? (
              <blockquote>
                “{passage.quote}” {passage.place ? <span className="quiet">{passage.place}</span> : null}
              </blockquote>
            ) : null}
          </li>
        )}
      </LongList>
    </Section>
  )
}
