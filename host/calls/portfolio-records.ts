import { compileRules } from '../../engine/compile-rules.ts'
import { type Portfolio, portfolioOf } from '../../engine/portfolio/portfolio.ts'
import type { DocumentRecord } from '../../engine/portfolio/record.ts'
import type { PortfolioSettings } from '../../engine/portfolio/settings.ts'
import { typesNamedBy } from '../../engine/portfolio/types-named.ts'
import { countsOf, noCounts } from '../workspace/counts.ts'
import { type KeptRecord, keptRecords, statesOfRound } from '../workspace/portfolio-records.ts'
import { readProfile } from '../workspace/settings.ts'
import type { HostContext } from './context.ts'
import { stateOf } from './open-document.ts'

/** A document's record with its version's row and the id of its review. */
export type CompleteRecord = KeptRecord & { readonly record: DocumentRecord }

/** The records of a round's documents, or of the library's as it is now, with how far the review of each has come. */
export function recordsOf(context: HostContext, round: string | undefined): readonly CompleteRecord[] {
  return context.kept.of(`records ${round ?? ''}`, () => recordsFromDatabase(context, round))
}

/** The portfolio of all of them, whatever the filter, with the records that it is made of. */
export function wholePortfolio(
  context: HostContext,
  round: string | undefined,
): { readonly portfolio: Portfolio; readonly kept: readonly CompleteRecord[] } {
  const settings = portfolioSettings(context)
  const kept = recordsOf(context, round)
  const name = `portfolio ${round ?? ''} ${context.rulesKey} ${settings.today}`
  const make = () =>
    portfolioOf(
      kept.map(({ record }) => record),
      settings,
    )
  return { portfolio: context.kept.of(name, make), kept }
}

function recordsFromDatabase(context: HostContext, round: string | undefined): readonly CompleteRecord[] {
  const { db } = context
  const kept = keptRecords(db, round, readProfile(db).organisation)
  const states = round === undefined ? statesNow(context, kept) : statesOfRound(db, round)
  return kept.map(one => ({
    ...one,
    record: { ...one.record, state: states.get(one.record.id) ?? 'not-started' },
  }))
}

function statesNow({ db }: HostContext, kept: readonly KeptRecord[]): ReadonlyMap<string, DocumentRecord['state']> {
  const counts = countsOf(db)
  return new Map(
    kept.map(({ record: { id, notJudged } }) => [
      id,
      notJudged === undefined ? stateOf(counts.get(id) ?? noCounts()) : 'not-judged',
    ]),
  )
}

/** What portfolios are made with: the rules that are loaded, and what the organisation is called. */
export function portfolioSettings(context: HostContext): PortfolioSettings {
  const { db, loaded, now } = context
  return {
    rules: loaded.sets.flatMap(set => set.rules),
    types: loaded.typeCues,
    today: now().slice(0, 10),
    organisation: readProfile(db).organisation[0],
    typesNamed: typesNamed(context),
  }
}

const compiled = new WeakMap<HostContext['loaded'], PortfolioSettings['typesNamed']>()

/** Only what titles are known by is compiled, when it is first asked for. */
function typesNamed({ loaded }: HostContext): PortfolioSettings['typesNamed'] {
  return title => {
    const known = compiled.get(loaded) ?? typesNamedBy(compileRules({ ...loaded, sets: [] }))
    compiled.set(loaded, known)
    return known(title)
  }
}
