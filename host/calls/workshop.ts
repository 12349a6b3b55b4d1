import { newRequirement, newSet, newWording } from '../../engine/authoring/edit/new-piece.ts'
import { UserError } from '../../engine/errors.ts'
import { shippedText } from '../../engine/rules/own/layers.ts'
import type { SetHead } from '../../engine/rules/schema.ts'
import type { PieceTexts, WorkshopCalls } from '../bridge/contract/workshop.ts'
import { broughtSets } from '../workspace/brought-sets.ts'
import { type OwnName, type OwnRow, ownRow, ownRows } from '../workspace/own-rules.ts'
import type { HostContext } from './context.ts'
import { keepUnused, pieceOf, textsOf, type Unsigned, useRow } from './own-rules.ts'
import { refuseUnready, tried, wouldChange } from './try-rules.ts'
import type { TryingJobs } from './trying-jobs.ts'

/** The calls about the organisation's own rules: drafts are kept and not used, what is used is loaded over the shipped rules. */
export function workshopCalls(context: HostContext, jobs: TryingJobs): WorkshopCalls {
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
    newRule: ({ kind }) =>
      inTurn(async () => {
        const set = await setForNew(context, kind === 'requirement' ? 'requirements' : 'wordings')
        const name = freeId(context, 'OUR')
        const draft = kind === 'requirement' ? newRequirement(name) : newWording(name)
        keepUnused(context, { kind: 'rule', name, set, draft })
        return found({ kind: 'rule', name })
      }),
    async keepDraft({ text, ...of }) {
      const { draft: _, ...row } = placed(context, of)
      const asItWas = text === (row.used ?? row.base)
      keepUnused(context, asItWas ? row : { ...row, draft: text })
      return found({ kind: of.kind, name: of.name })
    },
    tryText: async ({ text, document, ...of }) => tried(context, placed(context, of), text, document),
    wouldChange: async ({ job, text, ...of }) =>
      jobs.run(job, stop => wouldChange(context, placed(context, of), { text, job, stop })),
    async stopTrying({ job }) {
      jobs.stop(job)
      return null
    },
    useDraft: of =>
      inTurn(async () => {
        const { draft, ...row } = owned(of)
        if (draft === undefined) throw new UserError('not-found', 'There is no draft to be used.')
        await refuseUnready(context, row, draft)
        await useRow(context, { ...row, used: draft })
        return found(of)
      }),
    async dropDraft(of) {
      const { draft: _, ...row } = owned(of)
      keepUnused(context, row)
      return null
    },
    takeOut: of =>
      inTurn(async () => {
        const { draft: _, used: __, ...row } = owned(of)
        if (of.kind === 'set' && ownRows(db).some(({ set }) => set === of.name))
          throw new UserError('exists', 'This rule set still has rules. Take them out first.')
        await useRow(context, row)
        return null
      }),
    settleChanged: ({ kind, name, keep }) =>
      inTurn(async () => {
        const row = owned({ kind, name })
        const base = shippedText(kind, name, shipped)
        if (keep === 'ours' && base === undefined)
          throw new UserError('bad-argument', `${name} is no longer shipped. Make a rule of your own from your text.`)
        const { draft: _, used: __, ...out } = row
        await useRow(context, keep === 'ours' && base !== undefined ? { ...row, base } : out)
        return null
      }),
  }
}

const called = { set: 'rule set', rule: 'rule', concept: 'concept' } as const

/** Where a text of this name is kept: as it is, as a change to the shipped one, or new. Throws UserError where it has no place. */
function placed(context: HostContext, { kind, name, set }: OwnName & { readonly set?: string }): Unsigned {
  const { db, loaded, shipped } = context
  const row = ownRow(db, { kind, name })
  if (row) return row
  const base = shippedText(kind, name, shipped)
  if (base !== undefined) return { kind, name, base }
  if (kind === 'set' && loaded.sets.some(one => one.name === name))
    throw new UserError('exists', `Evenhand comes with a rule set called ${name}. Choose another name.`)
  if (kind !== 'rule') return { kind, name }
  if (set === undefined || !ownRow(db, { kind: 'set', name: set }))
    throw new UserError('not-found', 'Say to which rule set of your own the rule belongs.')
  return { kind, name, set }
}

/** The first of the sets of a kind that were made here; makes one where there is none. */
async function setForNew(context: HostContext, kind: SetHead['kind']): Promise<string> {
  const { db, loaded } = context
  const brought = broughtSets(db)
  const own = ownRows(db).flatMap(row =>
    row.kind === 'set' && row.used !== undefined && !Object.hasOwn(brought, row.name) ? [row.name] : [],
  )
  const there = loaded.sets.find(set => set.kind === kind && own.includes(set.name))
  if (there) return there.name
  const taken = new Set([...loaded.sets.map(set => set.name), ...ownRows(db).map(row => row.name)])
  const name = [`our-${kind}`, `own-${kind}`].find(one => !taken.has(one)) ?? `our-${kind}-${taken.size}`
  await useRow(context, { kind: 'set', name, used: newSet(name, kind) })
  return name
}

function freeId({ db, loaded }: HostContext, letters: string): string {
  const taken = new Set([
    ...loaded.sets.flatMap(({ rules }) => rules.map(({ id }) => id)),
    ...ownRows(db).map(({ name }) => name),
  ])
  let number = 1
  const id = () => `${letters}-${String(number).padStart(2, '0')}`
  while (taken.has(id())) number++
  return id()
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
