import type { PortfolioView } from '../../host/bridge/contract/portfolio.ts'

interface Headline {
  /** The list that tells it, by its heading's id. */
  readonly list: string
  readonly count: number
  readonly words: string
}

/** What stands out, as figures each of which leads to its list. */
export function Headlines({
  view,
  showList,
}: {
  readonly view: PortfolioView
  readonly showList: (id: string) => void
}) {
  return (
    <ul className="headlines" aria-label="What stands out, in figures">
      {headlinesOf(view).map(({ list, count, words }) => (
        <li key={words}>
          <button type="button" onClick={() => showList(list)}>
            <strong>{count}</strong> {words}
          </button>
        </li>
      ))}
    </ul>
  )
}

function headlinesOf({
  recommendations,
  requirements,
  wrongLaw,
  dates,
  terms,
  absentPolicies,
}: PortfolioView): readonly Headline[] {
  const nowhere = recommendations.filter(({ standing }) => standing === 'nowhere').length
  const once = [...recommendations, ...requirements].filter(({ standing }) => standing === 'one').length
  return [
    {
      list: 'nowhere',
      count: nowhere,
      words: nowhere === 1 ? 'recommendation nowhere covered' : 'recommendations nowhere covered',
    },
    {
      list: 'once',
      count: once,
      words: 'in one place only',
    },
    {
      list: 'wrong-law',
      count: wrongLaw.length,
      words: wrongLaw.length === 1 ? 'wrong statement of law' : 'wrong statements of law',
    },
    {
      list: 'dates',
      count: dates.past.length,
      words: dates.past.length === 1 ? 'review date past' : 'review dates past',
    },
    {
      list: 'terms',
      count: terms.length,
      words: terms.length === 1 ? 'group with differing terms' : 'groups with differing terms',
    },
    {
      list: 'absent',
      count: absentPolicies.length,
      words: absentPolicies.length === 1 ? 'policy not here' : 'policies not here',
    },
  ].filter(({ count }) => count > 0)
}
