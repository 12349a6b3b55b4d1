import { Link } from '@fluentui/react-components'
import type { Conflict } from '../../host/bridge/contract/sharing.ts'
import { reviewLink } from '../ui/use-route.ts'

type About = Pick<Conflict, 'document' | 'documentName' | 'finding' | 'title' | 'quote' | 'context'>

interface Properties {
  readonly about: About
  readonly id: string
  readonly heading: 'h3' | 'h4'
  /** The finding is no longer in the review. */
  readonly gone?: boolean
}

/** What two decisions are about: the finding, its document and the passage. */
export function AboutFinding({ about, id, heading: Heading, gone }: Properties) {
  const { document, documentName, finding, title, quote, context } = about
  const [before, after] = around(context, quote)
  return (
    <>
      <Heading id={id}>{title}</Heading>
      <p>
        <Link href={reviewLink({ document, ...(gone ? {} : { finding }) })}>{documentName}</Link>
      </p>
      {quote === '' ? null : (
        <blockquote className="sharing-passage">
          {before}
          <mark>{quote}</mark>
          {after}
        </blockquote>
      )}
    </>
  )
}

/** So many characters are shown on each side of the words. */
const most = 200

/** What stands before and after the words, cut where it is long. */
function around(context: string, quote: string): readonly [string, string] {
  const at = context.indexOf(quote)
  if (quote === '' || at < 0) return ['', '']
  const [before, after] = [context.slice(0, at), context.slice(at + quote.length)]
  return [
    before.length > most ? `…${before.slice(-most)}` : before,
    after.length > most ? `${after.slice(0, most)}…` : after,
  ]
}
