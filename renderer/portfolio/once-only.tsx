import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import type { MapKind } from './portfolio-choices.ts'
import { RowLinks } from './row-links.tsx'
import { Section } from './section.tsx'
import type { Titles } from './titles.ts'

interface Properties {
  readonly view: PortfolioView
  readonly showRow: (kind: MapKind, row: string) => void
  readonly titles: Titles
}

/** What only one of the documents that are asked covers, with that document. */
export function OnceOnly({ view, showRow, titles }: Properties) {
  const recommendations = view.recommendations.filter(({ standing }) => standing === 'one')
  const requirements = view.requirements.filter(({ standing }) => standing === 'one')
  return (
    <Section
      id="once"
      title="Covered in one place only"
      count={recommendations.length + requirements.length}
      none="Nothing hangs on a single document."
    >
      <RowLinks title="Recommendations" of="recommendations that are covered in one place only">
        {recommendations.map(({ id, title, coveredIn: [document] }) => ({
          id,
          name: title,
          detail: inDocument(titles.get(document ?? '')),
          show: () => showRow('recommendation', id),
        }))}
      </RowLinks>
      <RowLinks title="Requirements" of="requirements that are covered in one place only">
        {requirements.map(({ id, name, saidIn }) => ({
          id,
          name,
          detail: inDocument(saidIn?.title, saidIn?.passage?.place),
          show: () => showRow('requirement', id),
        }))}
      </RowLinks>
    </Section>
  )
}

function inDocument(title: string | undefined, place?: string): string {
  if (title === undefined) return ''
  return place === undefined ? `in ${title}` : `in ${title}, ${place}`
}
