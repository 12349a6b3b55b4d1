import { counted, listed, plural, written } from '../../../labels/counts.ts'
import { longDate } from '../../../labels/dates.ts'
import type { Requirement } from '../../../rules/schema.ts'
import { shortenTo } from '../../../text/shorten.ts'
import type { RecommendationRow } from '../../rows.ts'
import { type PortfolioReport, titlesOf } from '../portfolio-report.ts'

/** Something that a board is asked to decide. */
export interface ToDecide {
  readonly title: string
  /** Why, in sentences, with the words and places that it rests on. */
  readonly because: string
  /** What is to be decided, in a sentence. */
  readonly decide: string
  /** Where in portfolio.html the passages are. */
  readonly anchor: string
}

/** How many things a board is asked to decide at once. */
export const mostToDecide = 5

/** Of what no document covers, so many come before other matters. */
const mostNowhere = 3

/**
 * What to decide first, at most five: law that is told wrongly, what no document covers, reviews that are overdue, policies that others
 * rely on and that are not there, and terms to agree on; then what is said only in part or in one place.
 */
export function toDecide(report: PortfolioReport): readonly ToDecide[] {
  const { recommendations } = report.portfolio
  const of = (standing: RecommendationRow['standing']) => recommendations.filter(row => row.standing === standing)
  const nowhere = of('nowhere').map(row => nowhereCovered(report, row))
  const all = [
    ...wrongLaw(report),
    ...nowhere.slice(0, mostNowhere),
    ...overdue(report),
    ...absent(report),
    ...terms(report),
    ...nowhere.slice(mostNowhere),
    ...[...of('weak'), ...of('one')].map(row => inPart(report, row)),
  ]
  return all.slice(0, mostToDecide)
}

function wrongLaw(report: PortfolioReport): readonly ToDecide[] {
  const { wrongLaw: wrong } = report.portfolio
  const title = titlesOf(report)
  if (wrong.length === 0) return []
  const said = wrong.slice(0, 3).map(({ document, passage, reason }) => {
    const place = passage?.place === undefined ? '' : `, ${passage.place}`
    return `${title(document)}${place}: ${passage ? `“${short(passage.quote)}”` : (reason ?? '')}`
  })
  const more = wrong.length > said.length ? ` And ${`${written(wrong.length - said.length)} more`}.` : ''
  return [
    {
      title: `Put right what ${wrong.length === 1 ? 'one document says' : 'documents say'} of the law`,
      because: `${said.join(' ')}${more}`,
      decide: 'Who corrects it, who checks the new text, and by when?',
      anchor: 'law',
    },
  ]
}

/** So many words of a passage are quoted. */
const mostWords = 30

function short(quote: string): string {
  return shortenTo([{ text: quote, drop: 1 }], mostWords)[0] ?? ''
}

function nowhereCovered(report: PortfolioReport, row: RecommendationRow): ToDecide {
  const asked = askedOf(report, row)
  const rules = new Map(report.rules.map(rule => [rule.id, rule]))
  const gaps = row.requirements.flatMap(id => {
    const rule = rules.get(id)
    return rule?.kind === 'requirement' ? [rule] : []
  })
  return {
    title: `${row.title} (${row.id})`,
    because:
      `No document says it; ${plural(asked.length, 'the place', 'the places')} for it ${plural(asked.length, 'is', 'are')} ${listed(asked)}. ${gaps[0]?.why ?? ''}`.trim(),
    decide: `Will we do this, and who writes it into which document by when?${howTo(gaps[0])}`,
    anchor: row.id,
  }
}

function howTo(rule: Requirement | undefined): string {
  return rule && 'instruction' in rule.fix ? ` ${rule.fix.instruction}` : ''
}

function inPart(report: PortfolioReport, row: RecommendationRow): ToDecide {
  const title = titlesOf(report)
  const covered = row.coveredIn.map(title)
  const others = askedOf(report, row).filter(one => !covered.includes(one))
  return {
    title: `${row.title} (${row.id})`,
    because:
      covered.length === 0
        ? `It is said only in part, in ${listed(others)}.`
        : `Only ${listed(covered)} ${plural(covered.length, 'covers', 'cover')} it; ${listed(others)} ${plural(others.length, 'does', 'do')} not.`,
    decide: 'Is that enough? If not, who completes it, and by when?',
    anchor: row.id,
  }
}

/** The titles of the documents that are asked for a recommendation, four at most. */
function askedOf({ portfolio }: PortfolioReport, { id }: RecommendationRow): readonly string[] {
  const all = portfolio.documents.filter(({ recommendations }) => {
    const state = recommendations[id]
    return state !== undefined && state !== 'elsewhere' && state !== 'decided'
  })
  const named = all.slice(0, 4).map(({ title }) => title)
  return all.length > named.length ? [...named, counted(all.length - named.length, 'other')] : named
}

function overdue(report: PortfolioReport): readonly ToDecide[] {
  const { past } = report.portfolio.dates
  const title = titlesOf(report)
  if (past.length === 0) return []
  const named = past.slice(0, 4).map(({ document, due }) => `${title(document)} (due ${longDate(due)})`)
  return [
    {
      title: `Review what is overdue: ${counted(past.length, 'document')}`,
      because: `${listed(past.length > named.length ? [...named, counted(past.length - named.length, 'other')] : named)}.`,
      decide: 'When is each reviewed, and who sees to it?',
      anchor: 'dates',
    },
  ]
}

function absent(report: PortfolioReport): readonly ToDecide[] {
  const { absentPolicies } = report.portfolio
  const title = titlesOf(report)
  if (absentPolicies.length === 0) return []
  const named = absentPolicies
    .slice(0, 3)
    .map(
      ({ name, namedIn }) => `${name} (named in ${listed(namedIn.slice(0, 3).map(({ document }) => title(document)))})`,
    )
  return [
    {
      title: 'Find or write the policies that others rely on',
      because: `Documents refer to ${listed(named)}, and ${plural(absentPolicies.length, 'it was', 'they were')} not among what was looked at.`,
      decide: 'Do they exist? If so, have them looked at; if not, who writes them?',
      anchor: 'absent',
    },
  ]
}

function terms(report: PortfolioReport): readonly ToDecide[] {
  const title = titlesOf(report)
  const [first] = report.portfolio.terms
  if (!first) return []
  const used = first.terms
    .slice(0, 4)
    .map(({ term, documents }) => `“${term}” (${listed(documents.slice(0, 2).map(title))})`)
  return [
    {
      title: `Agree on one term for ${first.group}`,
      because: `Documents say ${listed(used)}.`,
      decide: 'Which term do we use, and who asks the people whom it is about?',
      anchor: 'terms',
    },
  ]
}

const inWords = ['Nothing', 'One thing', 'Two things', 'Three things', 'Four things', 'Five things']

/** The heading over what is to be decided: "Five things to decide". */
export function decideTitle(count: number): string {
  return `${inWords[count] ?? `${count} things`} to decide`
}
