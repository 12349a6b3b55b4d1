import { rulesThatDiffer } from '../../engine/authoring/changes/rules-that-differ.ts'
import { type Fields, fieldsOf } from '../../engine/authoring/edit/piece-value.ts'
import { formatProblem, type Problem, UserError } from '../../engine/errors.ts'
import { pathOfOwn, shippedText } from '../../engine/rules/own/layers.ts'
import { misnamed, standingOf } from '../../engine/rules/own/standing.ts'
import type { OwnPiece, PieceTexts } from '../bridge/contract/workshop.ts'
import type { FolderRules } from '../files/load-rules.ts'
import { broughtSets } from '../workspace/brought-sets.ts'
import { inTransaction } from '../workspace/open.ts'
import { type OwnName, type OwnRow, ownRow, ownRows, putOwnRow, textsInUse } from '../workspace/own-rules.ts'
import { readSwitches } from '../workspace/settings.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { onlyRules } from './rules-with.ts'

/** What is kept of a text, without who changed it and when. */
export type Unsigned = Omit<OwnRow, 'changedAt' | 'changedBy'>

/** Keeps a row that changes nothing in the rules in use. */
export function keepUnused(context: HostContext, row: Unsigned): void {
  inTransaction(context.db, () => putOwnRow(context.db, signed(context, row)))
  context.emit({ kind: 'rules-changed' })
}

/**
 * Puts a row in place and reviews by it from now on. Throws UserError `bad-rules`, with nothing changed, where that makes a mistake that
 * there was not before, or an example fail of a rule that judges otherwise by it.
 */
export async function useRow(context: HostContext, row: Unsigned): Promise<void> {
  const { db, shipped } = context
  const path = pathOfOwn(row, shipped)
  const loaded = await loadedWith(context, row)
  const wrong = row.used === undefined ? [] : misnamed({ ...row, text: row.used }, path)
  refuse([...wrong, ...problemsBy(context, loaded, row.used === undefined ? '' : path)])
  await refuseFailing(context, loaded, row.used === undefined ? row.name : undefined)
  inTransaction(db, () => putOwnRow(db, signed(context, row)))
  context.useRules(loaded)
  context.emit({ kind: 'rules-changed' })
  context.emit({ kind: 'library-changed' })
}

/** The rules as they would be loaded with this row in the place of the one of its name. */
export function loadedWith(context: HostContext, row: Unsigned): Promise<FolderRules> {
  const others = ownRows(context.db).filter(({ kind, name }) => kind !== row.kind || name !== row.name)
  return context.loadRules(textsInUse([...others, signed(context, row)].toSorted(byKindAndName)))
}

/** The problems of a file, and those of other files that are not there now. */
export function problemsBy({ loaded }: HostContext, after: FolderRules, path: string): readonly Problem[] {
  const known = new Set(loaded.problems.map(formatProblem))
  return after.problems.filter(problem => problem.file === path || !known.has(formatProblem(problem)))
}

/** All texts of a rule, concept or set; undefined where there is none of that name. */
export function textsOf(context: HostContext, of: OwnName): PieceTexts | undefined {
  const { db, shipped } = context
  const row = ownRow(db, of)
  const now = shippedText(of.kind, of.name, shipped)
  const asShipped = now === undefined ? {} : { shipped: now }
  if (!row) return now === undefined ? undefined : { ...of, standing: 'shipped', ...asShipped }
  const { changedAt: _, changedBy: __, ...texts } = row
  return { ...texts, standing: standingOf(row.base, now), ...stateOf(context, row), ...asShipped }
}

/** Where an own piece came from, and whether its set is off. */
function stateOf({ db }: HostContext, { kind, name, set }: OwnRow): Pick<OwnPiece, 'from' | 'off'> {
  const of = kind === 'set' ? name : (set ?? '')
  const from = new Map(Object.entries(broughtSets(db))).get(of)
  const { sets, rules } = readSwitches(db)
  const isOff = sets[of] === false || (kind === 'rule' && rules[name] === false)
  return { ...(from ? { from: from.author } : {}), ...(isOff ? { off: true } : {}) }
}

/** A row as lists show it. */
export function pieceOf(context: HostContext, row: OwnRow): OwnPiece {
  const { kind, name, set, base, used, draft, changedAt, changedBy } = row
  return {
    kind,
    name,
    title: titleIn(kind, fieldsOf(kind, name, draft ?? used ?? '')),
    standing: standingOf(base, shippedText(kind, name, context.shipped)),
    ...(set === undefined ? {} : { set }),
    used: used !== undefined,
    draft: draft !== undefined,
    ...stateOf(context, row),
    changedAt,
    changedBy,
  }
}

function titleIn(kind: OwnName['kind'], fields: Fields | undefined): string {
  const title = kind === 'rule' ? (fields?.name ?? fields?.title) : (fields?.title ?? fields?.about)
  return typeof title === 'string' ? title : ''
}

function signed(context: HostContext, row: Unsigned): OwnRow {
  return { ...row, changedAt: context.now(), changedBy: reviewerNow(context) }
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  throw new UserError('bad-rules', `It cannot be used yet:\n${problems.map(formatProblem).join('\n')}`)
}

/** What is as it was shipped again, `restored`, is not tried. */
async function refuseFailing({ loaded, pool }: HostContext, after: FolderRules, restored?: string): Promise<void> {
  const differ = rulesThatDiffer({ rules: loaded }, { rules: after }).rules
  const failing = await pool.failing({ rules: onlyRules(after, ({ id }) => differ.has(id) && id !== restored) })
  if (failing.length === 0) return
  const lines = failing.map(
    ({ rule, text, wanted, got }) => `${rule}: the example “${text}” comes out as ${got}, not ${wanted}`,
  )
  throw new UserError('bad-rules', `It cannot be used while an example fails:\n${lines.join('\n')}`)
}

/** The order of `ownRows`, so that the same texts have the same key. */
export function byKindAndName(a: OwnRow, b: OwnRow): number {
  const order = ({ kind, name }: OwnRow) => `${kind === 'set' ? 0 : 1} ${kind} ${name}`
  return order(a) < order(b) ? -1 : 1
}
