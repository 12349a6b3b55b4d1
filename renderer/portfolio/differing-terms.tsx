import { Fragment } from 'react'
import { counted } from '../../engine/labels/counts.ts'
import { sentenceCase } from '../../engine/labels/sentence-case.ts'
import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import { FoldedDocumentLinks } from './document-links.tsx'
import { Section } from './section.tsx'
import type { Titles } from './titles.ts'

interface Properties {
  readonly view: PortfolioView
  readonly titles: Titles
}

/** Groups of people that the documents call by different names. */
export function DifferingTermsList({ view, titles }: Properties) {
  return (
    <Section
      id="terms"
      title="Terms that differ"
      count={view.terms.length}
      none="No group of people is called by different names."
    >
      {view.terms.map(({ group, terms }) => (
        <Fragment key={group}>
          <h3>{sentenceCase(group)}</h3>
          <ul className="plain-list">
            {terms.map(({ term, documents }) => (
              <li key={term}>
                “{term}”
                <FoldedDocumentLinks
                  said={`in ${counted(documents.length, 'document')}`}
                  documents={documents}
                  titles={titles}
                  of={`documents that say “${term}”`}
                />
              </li>
            ))}
          </ul>
        </Fragment>
      ))}
    </Section>
  )
}
