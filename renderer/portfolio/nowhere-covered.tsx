import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import type { MapKind } from './portfolio-choices.ts'
import { RowLinks } from './row-links.tsx'
import { Section } from './section.tsx'

interface Properties {
  readonly view: PortfolioView
  readonly showRow: (kind: MapKind, row: string) => void
}

/** What no document covers, each leading to its row. */
export function NowhereCovered({ view, showRow }: Properties) {
  const recommendations = view.recommendations.filter(({ standing }) => standing === 'nowhere')
  const requirements = view.requirements.filter(({ standing }) => standing === 'nowhere')
  const count = recommendations.length + requirements.length
  return (
    <Section
      id="nowhere"
      title="Nowhere covered"
      count={count}
      none="Everything that is asked is covered somewhere, at least in part."
    >
      <RowLinks title="Recommendations" of="recommendations that are nowhere covered">
        {recommendations.map(({ id, title }) => ({ id, name: title, show: () => showRow('recommendation', id) }))}
      </RowLinks>
      <RowLinks title="Requirements" of="requirements that are nowhere covered">
        {requirements.map(({ id, name }) => ({ id, name, show: () => showRow('requirement', id) }))}
      </RowLinks>
    </Section>
  )
}
