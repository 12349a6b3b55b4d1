import { Link } from '@fluentui/react-components'
import { counted } from '../../engine/labels/counts.ts'
import { longDate } from '../../engine/labels/dates.ts'
import type { ReviewDay } from '../../engine/portfolio/dates.ts'
import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'
import { LongList } from '../ui/long-list.tsx'
import { reviewLink } from '../ui/use-route.ts'
import { DocumentLinks } from './document-links.tsx'
import { Section } from './section.tsx'
import type { Titles } from './titles.ts'

interface Properties {
  readonly dates: PortfolioView['dates']
  readonly titles: Titles
}

/** When the documents are to be reviewed: past, coming, and those that give no date. */
export function ReviewDates({ dates, titles }: Properties) {
  const { past, coming, none } = dates
  return (
    <Section
      id="dates"
      title="Review dates"
      count={past.length + coming.length}
      none="No document says when it is to be reviewed."
    >
      <Days title={`Past (${past.length})`} days={past} titles={titles} of="review dates that are past" />
      <Days title={`Coming (${coming.length})`} days={coming} titles={titles} of="review dates to come" />
      {none.length === 0 ? null : (
        <>
          <h3>No date ({none.length})</h3>
          <DocumentLinks documents={none} titles={titles} of="documents without a review date" />
        </>
      )}
    </Section>
  )
}

interface DaysProperties {
  readonly title: string
  readonly days: readonly ReviewDay[]
  readonly titles: Titles
  readonly of: string
}

function Days({ title, days, titles, of }: DaysProperties) {
  if (days.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <LongList items={days} of={of}>
        {({ document, due, days: away }) => (
          <li key={document}>
            <Link href={reviewLink({ document })}>{titles.get(document)}</Link>{' '}
            <span className="quiet">
              {longDate(due)}, {awayInWords(away)}
            </span>
          </li>
        )}
      </LongList>
    </>
  )
}

function awayInWords(days: number): string {
  if (days === 0) return 'today'
  return days < 0 ? `${counted(-days, 'day')} ago` : `in ${counted(days, 'day')}`
}
