import { formatProblem, type Problem, UserError } from '../../engine/errors.ts'
import { pathOfOwn, shippedText } from '../../engine/rules/own/layers.ts'
import { misnamed, standingOf } from '../../engine/rules/own/standing.ts'
import type { OwnPiece, PieceTexts, WorkshopCalls } from '../bridge/contract/workshop.ts'
import type { FolderRules } from '../files/load-rules.ts'
import { inTransaction } from '../workspace/open.ts'
import { type OwnName, type OwnRow, ownRow, ownRows, putOwnRow, textsInUse } from '../workspace/own-rules.ts'
import { type HostContext, reviewerNow } from './context.ts'

/** The calls about the organisation's own rules: drafts are kept and not used, what is used is loaded over the shipped rules. */
export function workshopCalls(context: HostContext): WorkshopCalls {
  const { db, shipped } = context
  const found = (of: OwnName): PieceTexts => {
    const texts = textsOf(context, of)
    if (!texts)
      throw new UserError('not-found', `There is no ${called[of.kind]} ${of.name}. The rules may have changed.`)
    return texts
  }
  const owned = (of: OwnName): OwnRow => {
    const row = ownRow(db, of)
    if (!row) throw new UserError('not-found', `The ${called[of.kind]} ${of.name} is as it was shipped.`)
    return row
  }
  const inTurn = oneAfterTheOther()
  return {
    ownRules: async () => ownRows(db).map(row => pieceOf(context, row)),
    pieceTexts: async of => found(of),
    async freeId({ letters }) {
      const taken = new Set([
        ...context.loaded.sets.flatMap(({ rules }) => rules.map(({ id }) => id)),
        ...ownRows(db).map(({ name }) => name),
      ])
      let number = 1
      const id = () => `${letters}-${String(number).padStart(2, '0')}`
      while (taken.has(id())) number++
      return { id: id() }
    },
    async keepDraft({ kind, name, set, text }) {
      const row = ownRow(db, { kind, name })
      const base = row ? row.base : shippedText(kind, name, shipped)
      const place = row?.set ?? set
      checkPlace(context, { kind, name }, place, base)
      const asItWas = text === (row?.used ?? base)
      write(context, {
        kind,
        name,
        ...(base === undefined ? {} : { base }),
        ...(base !== undefined || place === undefined ? {} : { set: place }),
        ...(row?.used === undefined ? {} : { used: row.used }),
        ...(asItWas ? {} : { draft: text }),
      })
      return found({ kind, name })
    },
    useDraft: of =>
      inTurn(async () => {
        const { draft, ...row } = owned(of)
        if (draft === undefined) throw new UserError('not-found', 'There is no draft to be used.')
        const path = pathOfOwn(row, shipped)
        await change(context, { ...row, used: draft }, misnamed({ ...of, text: draft }, path))
        return found(of)
      }),
    async dropDraft(of) {
      const { draft: _, ...row } = owned(of)
      write(context, row)
      return null
    },
    takeOut: of =>
      inTurn(async () => {
        const { draft: _, used: __, ...row } = owned(of)
        if (of.kind === 'set' && ownRows(db).some(({ set }) => set === of.name))
          throw new UserError('exists', 'This rule set still has rules. Take them out first.')
        await change(context, row)
        return null
      }),
    settleChanged: ({ kind, name, keep }) =>
      inTurn(async () => {
        const row = owned({ kind, name })
        const base = shippedText(kind, name, shipped)
        if (keep === 'ours' && base === undefined)
          throw new UserError('bad-argument', `${name} is no longer shipped. Make a rule of your own from your text.`)
        const { draft: _, used: __, ...out } = row
        await change(context, keep === 'ours' && base !== undefined ? { ...row, base } : out)
        return null
      }),
  }
}

const called = { set: 'rule set', rule: 'rule', concept: 'concept' } as const

/** What is kept of a text, without who changed it and when. */
type Unsigned = Omit<OwnRow, 'changedAt' | 'changedBy'>

function write(context: HostContext, row: Unsigned): void {
  const { db, emit } = context
  inTransaction(db, () => putOwnRow(db, { ...row, changedAt: context.now(), changedBy: reviewerNow(context) }))
  emit({ kind: 'rules-changed' })
}

/**
 * Puts a row in place and reviews by it from now on. Throws UserError `bad-rules`, with nothing changed, where that makes a mistake that
 * there was not before.
 */
async function change(context: HostContext, row: Unsigned, mistakes: readonly Problem[] = []): Promise<void> {
  const { db } = context
  const others = ownRows(db).filter(({ kind, name }) => kind !== row.kind || name !== row.name)
  const signed = { ...row, changedAt: context.now(), changedBy: reviewerNow(context) }
  const next = [...others, signed].toSorted(byKindAndName)
  const loaded = await context.loadRules(textsInUse(next))
  refuse([
    ...mistakes,
    ...newProblems(context.loaded, loaded, row.used === undefined ? '' : pathOfOwn(row, context.shipped)),
  ])
  inTransaction(db, () => putOwnRow(db, signed))
  context.useRules(loaded)
  context.emit({ kind: 'rules-changed' })
  context.emit({ kind: 'library-changed' })
}

/** The problems of a file, and those that were not there before. */
function newProblems(before: FolderRules, after: FolderRules, path: string): readonly Problem[] {
  const known = new Set(before.problems.map(formatProblem))
  return after.problems.filter(problem => problem.file === path || !known.has(formatProblem(problem)))
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  throw new UserError('bad-rules', `It cannot be used yet:\n${problems.map(formatProblem).join('\n')}`)
}

/** The order of `ownRows`, so that the same texts have the same key. */
function byKindAndName(a: OwnRow, b: OwnRow): number {
  const order = ({ kind, name }: OwnRow) => `${kind === 'set' ? 0 : 1} ${kind} ${name}`
  return order(a) < order(b) ? -1 : 1
}

function checkPlace(context: HostContext, { kind, name }: OwnName, set?: string, base?: string): void {
  if (kind === 'set' && context.shipped.some(({ path }) => path === `${name}/set.yml`))
    throw new UserError('exists', `Evenhand comes with a rule set called ${name}. Choose another name.`)
  if (kind !== 'rule' || base !== undefined) return
  if (set === undefined || !ownRow(context.db, { kind: 'set', name: set }))
    throw new UserError('not-found', 'Say to which rule set of your own the rule belongs.')
}

function textsOf({ db, shipped }: HostContext, of: OwnName): PieceTexts | undefined {
  const row = ownRow(db, of)
  const now = shippedText(of.kind, of.name, shipped)
  const asShipped = now === undefined ? {} : { shipped: now }
  if (!row) return now === undefined ? undefined : { ...of, standing: 'shipped', ...asShipped }
  const { changedAt: _, changedBy: __, ...texts } = row
  return { ...texts, standing: standingOf(row.base, now), ...asShipped }
}

function pieceOf({ shipped }: HostContext, row: OwnRow): OwnPiece {
  const { kind, name, set, base, used, draft, changedAt, changedBy } = row
  return {
    kind,
    name,
    standing: standingOf(base, shippedText(kind, name, shipped)),
    ...(set === undefined ? {} : { set }),
    used: used !== undefined,
    draft: draft !== undefined,
    changedAt,
    changedBy,
  }
}

/** Runs actions one after the other, whatever becomes of each. */
function oneAfterTheOther(): <Value>(action: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve()
  return action => {
    const next = last.then(action)
    last = next.catch(() => {})
    return next
  }
}
