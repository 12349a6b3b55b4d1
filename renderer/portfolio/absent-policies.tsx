import { counted } from '../../engine/labels/counts.ts'
import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import { LongList } from '../ui/long-list.tsx'
import { FoldedDocumentLinks } from './document-links.tsx'
import { Section } from './section.tsx'
import type { Titles } from './titles.ts'

interface Properties {
  readonly view: PortfolioView
  readonly titles: Titles
}

/** Policies that documents name and that are not among them. */
export function AbsentPolicyList({ view, titles }: Properties) {
  return (
    <Section
      id="absent"
      title="Policies referred to that are not here"
      count={view.absentPolicies.length}
      none="Every policy that the documents refer to is here."
    >
      <LongList items={view.absentPolicies} of="policies that are not here">
        {({ name, namedIn }) => (
          <li key={name}>
            {name}
            <FoldedDocumentLinks
              said={`named in ${counted(namedIn.length, 'document')}`}
              documents={namedIn.map(({ document }) => document)}
              titles={titles}
              of={`documents that name ${name}`}
            />
          </li>
        )}
      </LongList>
    </Section>
  )
}
