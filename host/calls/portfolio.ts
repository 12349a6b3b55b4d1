import { portfolioChanges } from '../../engine/portfolio/changes.ts'
import { type Portfolio, portfolioOf } from '../../engine/portfolio/portfolio.ts'
import { type DocumentRecord, ownerOf } from '../../engine/portfolio/record.ts'
import { typeName } from '../../engine/rules/document-types.ts'
import type { PortfolioRequest, PortfolioView, RoundSummary } from '../bridge/contract/portfolio.ts'
import type { Host } from '../bridge/contract.ts'
import { inTransaction } from '../workspace/open.ts'
import { addRound, dropRound, listRounds, nameRound, roundWithId } from '../workspace/rounds.ts'
import { readProfile } from '../workspace/settings.ts'
import type { HostContext } from './context.ts'
import { cellDetail, placesIn } from './portfolio-cell.ts'
import { type CompleteRecord, portfolioSettings, recordsOf } from './portfolio-records.ts'

/** The portfolio of the library and of its rounds. All of it is read from the reviews that are kept. */
export function portfolioCalls(
  context: HostContext,
): Pick<Host, 'portfolio' | 'portfolioCell' | 'listRounds' | 'keepRound' | 'renameRound' | 'removeRound'> {
  const { db, emit } = context
  return {
    portfolio: async request => viewOf(context, request),
    portfolioCell: async request => cellDetail(context, request),
    listRounds: async () => listRounds(db),
    async keepRound({ name }) {
      const documents = recordsOf(context, undefined).map(({ record }) => record)
      const organisation = readProfile(db).organisation[0] ?? ''
      const id = inTransaction(db, () => addRound(db, { name, organisation, keptAt: context.now() }, documents))
      emit({ kind: 'library-changed' })
      return roundWithId(db, id)
    },
    async renameRound({ round, name }) {
      inTransaction(db, () => nameRound(db, round, name))
      emit({ kind: 'library-changed' })
      return roundWithId(db, round)
    },
    async removeRound({ round }) {
      inTransaction(db, () => dropRound(db, round))
      emit({ kind: 'library-changed' })
      return null
    },
  }
}

function viewOf(context: HostContext, request: PortfolioRequest): PortfolioView {
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
    ...(compared ? { since: compared } : {}),
    choices: choicesOf(records, settings.types),
  }
}

/** A round is shown as on the day it was kept, under the name that the organisation then had. */
function settingsOf(context: HostContext, round: RoundSummary | undefined) {
  const settings = portfolioSettings(context)
  if (!round) return settings
  const { keptAt, organisation } = round
  return { ...settings, today: keptAt.slice(0, 10), organisation: organisation === '' ? undefined : organisation }
}

function earlierRound(
  { db }: HostContext,
  round: RoundSummary | undefined,
  since: string | undefined,
): RoundSummary | undefined {
  if (since === 'none') return undefined
  if (since !== undefined) return roundWithId(db, since)
  const rounds = listRounds(db)
  return round ? rounds[rounds.findIndex(one => one.id === round.id) + 1] : rounds[0]
}

function comparedWith(
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
