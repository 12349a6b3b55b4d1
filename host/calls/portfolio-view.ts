import { portfolioChanges } from '../../engine/portfolio/changes.ts'
import { type Portfolio, portfolioOf } from '../../engine/portfolio/portfolio.ts'
import { type DocumentRecord, ownerOf } from '../../engine/portfolio/record.ts'
import { typeName } from '../../engine/rules/document-types.ts'
import type { PortfolioRequest, PortfolioView, RoundSummary } from '../bridge/contract/portfolio.ts'
import { onlySamples } from '../workspace/portfolio-records.ts'
import { listRounds, roundWithId } from '../workspace/rounds.ts'
import type { HostContext } from './context.ts'
import { placesIn } from './portfolio-cell.ts'
import { type CompleteRecord, portfolioSettings, recordsOf } from './portfolio-records.ts'

/** The portfolio of the library or of a round as a screen shows it. */
export function portfolioView(context: HostContext, request: PortfolioRequest): PortfolioView {
  const { db } = context
  const { round: id, since, ...filter } = request
  const round = id === undefined ? undefined : roundWithId(db, id)
  const kept = recordsOf(context, id)
  const records = kept.map(({ record }) => record)
  const settings = settingsOf(context, round)
  const portfolio = portfolioOf(records, settings, filter)
  const earlier = earlierRound(context, round, since)
  const compared = earlier && comparedWith(context, earlier, portfolio, kept, filter)
  return {
    ...placesIn(context, portfolio, kept),
    ...(round ? { round } : {}),
    ...(!round && records.length > 0 && onlySamples(db) ? { samples: true } : {}),
    ...(compared ? { since: compared } : {}),
    choices: choicesOf(records, settings.types),
  }
}

/** What a portfolio is made with. A round is shown as on the day it was kept, under the name that the organisation then had. */
export function settingsOf(context: HostContext, round: RoundSummary | undefined) {
  const settings = portfolioSettings(context)
  if (!round) return settings
  const { keptAt, organisation } = round
  return { ...settings, today: keptAt.slice(0, 10), organisation: organisation === '' ? undefined : organisation }
}

/** The round with which a portfolio is compared, if there is one. */
export function earlierRound(
  { db }: HostContext,
  round: RoundSummary | undefined,
  since: string | undefined,
): RoundSummary | undefined {
  if (since === 'none') return undefined
  if (since !== undefined) return roundWithId(db, since)
  const rounds = listRounds(db)
  return round ? rounds[rounds.findIndex(one => one.id === round.id) + 1] : rounds[0]
}

/** What changed since an earlier round. */
export function comparedWith(
  context: HostContext,
  round: RoundSummary,
  portfolio: Portfolio,
  kept: readonly CompleteRecord[],
  filter: Pick<PortfolioRequest, 'types' | 'owners' | 'states'>,
): NonNullable<PortfolioView['since']> {
  const then = recordsOf(context, round.id)
  const shown = new Set(portfolio.documents.map(({ id }) => id))
  const isFiltered = Object.values(filter).some(choice => choice !== undefined)
  const records = then.map(({ record }) => record).filter(({ id }) => !isFiltered || shown.has(id))
  const rules = new Set([...then, ...kept].map(({ record }) => record.madeWith))
  return {
    ...portfolioChanges(portfolioOf(records, settingsOf(context, round)), portfolio),
    round,
    sameRules: rules.size < 2,
  }
}

function choicesOf(
  records: readonly DocumentRecord[],
  types: Parameters<typeof typeName>[1],
): PortfolioView['choices'] {
  const counts = <Key extends string>(keys: readonly Key[]) =>
    [...Map.groupBy(keys, key => key)].map(([key, all]) => [key, all.length] as const)
  return {
    types: counts(records.map(record => record.types[0] ?? 'policy'))
      .map(([type, documents]) => ({ type, name: typeName(type, types), documents }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    owners: counts(records.map(record => ownerOf(record) ?? ''))
      .map(([owner, documents]) => ({ owner, documents }))
      .sort((a, b) => (a.owner < b.owner ? -1 : 1)),
    states: counts(records.map(record => record.state)).map(([state, documents]) => ({ state, documents })),
  }
}
