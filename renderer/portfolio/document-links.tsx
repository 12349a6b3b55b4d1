import { Link } from '@fluentui/react-components'
import { LongList } from '../ui/long-list.tsx'
import { reviewLink } from '../ui/use-route.ts'
import type { Titles } from './titles.ts'

interface Properties {
  readonly documents: readonly string[]
  readonly titles: Titles
  /** What they are, for people who only hear it: "documents without a review date". */
  readonly of: string
}

/** Documents as links to their reviews. */
export function DocumentLinks({ documents, titles, of }: Properties) {
  return (
    <LongList items={documents} of={of}>
      {document => (
        <li key={document}>
          <Link href={reviewLink({ document })}>{titles.get(document)}</Link>
        </li>
      )}
    </LongList>
  )
}

/** The same, folded away behind what is said of them. */
export function FoldedDocumentLinks({ said, ...links }: Properties & { readonly said: string }) {
  return (
    <details>
      <summary className="quiet">{said}</summary>
      <DocumentLinks {...links} />
    </details>
  )
}
