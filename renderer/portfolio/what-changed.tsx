import { Link } from '@fluentui/react-components'
import { longDate } from '../../engine/labels/dates.ts'
import type { CellChange } from '../../engine/portfolio/changes.ts'
import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import { LongList } from '../ui/long-list.tsx'
import { DocumentLinks } from './document-links.tsx'
import type { CellPlace, MapKind } from './portfolio-choices.ts'
import { Section } from './section.tsx'
import { CellMark, FromTo, StandingMark } from './state-mark.tsx'
import type { Titles } from './titles.ts'

interface Properties {
  readonly view: PortfolioView
  readonly since: NonNullable<PortfolioView['since']>
  readonly titles: Titles
  readonly showRow: (kind: MapKind, row: string) => void
  readonly openCell: (place: CellPlace) => void
}

/** What changed since another round: where recommendations stand, cells that are better or worse, documents that came or went. */
export function WhatChanged({ view, since, titles, showRow, openCell }: Properties) {
  const { round, added, gone, cells, recommendations, sameRules } = since
  const names = new Map(view.requirements.map(({ id, name }) => [id, name]))
  const asked = new Map(view.recommendations.map(({ id, title }) => [id, title]))
  const of = (kind: CellChange['kind']) => cells.filter(change => change.kind === kind)
  const list = (kind: CellChange['kind'], id: string, title: string, none: string) => (
    <Section id={id} title={title} count={of(kind).length} none={none}>
      <LongList items={of(kind)} of={title.toLowerCase()}>
        {({ document, requirement, before, after }) => (
          <li key={`${document} ${requirement}`} className="change">
            <Link onClick={() => openCell({ row: requirement, document })}>
              {titles.get(document)}: {names.get(requirement) ?? requirement}
            </Link>
            <FromTo from={<CellMark state={before} />} to={<CellMark state={after} />} />
          </li>
        )}
      </LongList>
    </Section>
  )
  return (
    <>
      <p className="since">
        Compared with {round.name}, kept on {longDate(round.keptAt)}.
        {sameRules
          ? ''
          : ' The rules or your answers were not the same then: some changes may come from them and not from the documents.'}
      </p>
      <div className="stands-out">
        <Section
          id="standings"
          title="Recommendations"
          count={recommendations.length}
          none="No recommendation has changed."
        >
          <LongList items={recommendations} of="recommendations that changed">
            {({ recommendation, before, after }) => (
              <li key={recommendation} className="change">
                <Link onClick={() => showRow('recommendation', recommendation)}>
                  {recommendation} {asked.get(recommendation)}
                </Link>
                <FromTo from={<StandingMark standing={before} />} to={<StandingMark standing={after} />} />
              </li>
            )}
          </LongList>
        </Section>
        {list('better', 'better', 'Better', 'Nothing has become better.')}
        {list('worse', 'worse', 'Worse', 'Nothing is worse than it was.')}
        {list('other', 'other', 'Asked otherwise', 'The same is asked of every document.')}
        <Section id="added" title="New documents" count={added.length} none="No document is new.">
          <DocumentLinks documents={added} titles={titles} of="new documents" />
        </Section>
        <Section id="gone" title="Documents no longer here" count={gone.length} none="All documents are still here.">
          <LongList items={gone} of="documents no longer here">
            {title => <li key={title}>{title}</li>}
          </LongList>
        </Section>
      </div>
    </>
  )
}
