import type { PackOffered } from '../../engine/authoring/pack/check-own-pack.ts'
import type { BroughtSet } from '../../engine/authoring/pack/names-here.ts'
import { packOwnSet } from '../../engine/authoring/pack/own-set.ts'
import { headReleased } from '../../engine/authoring/pack/release.ts'
import { conceptChangeInWords } from '../../engine/authoring/versions/concept-change-in-words.ts'
import { fieldChangeInWords } from '../../engine/authoring/versions/field-changes.ts'
import { formatProblem, UserError } from '../../engine/errors.ts'
import type { ExportedFile } from '../bridge/contract/exports.ts'
import type { PackedFileToRead, RuleSetOffered, RuleSharingCalls, SetRelease } from '../bridge/contract/rule-sharing.ts'
import { broughtSets, putBroughtSet } from '../workspace/brought-sets.ts'
import { inTransaction } from '../workspace/open.ts'
import { ownRow, ownRows, putOwnRow, textsInUse } from '../workspace/own-rules.ts'
import { writeSwitches } from '../workspace/settings.ts'
import { type HostContext, reviewerNow } from './context.ts'
import { byKindAndName, useRow } from './own-rules.ts'
import { saveNew } from './save-new.ts'
import { changesBy } from './try-rules.ts'
import type { TryingJobs } from './trying-jobs.ts'

/** The calls by which rule sets are handed on and brought in. On the `desktop` the file is saved by path. */
export function ruleSharingCalls(context: HostContext, desktop: boolean, jobs: TryingJobs): RuleSharingCalls {
  return {
    packRuleSet: release => packed(context, release),
    async savePackedRuleSet({ folder, ...release }) {
      if (!desktop) throw new UserError('not-writable', 'In a browser, the file is downloaded.')
      return saveNew(folder, await packed(context, release))
    },
    async readRuleSet(file) {
      const { problems, offered } = await checked(context, file)
      return { problems: problems.map(formatProblem), ...(offered ? { set: inWords(offered) } : {}) }
    },
    async setWouldChange({ job, ...file }) {
      return jobs.run(job, async stop => {
        const { rules } = await sound(context, file)
        return changesBy(context, rules, { job, stop })
      })
    },
    async addRuleSet(file) {
      await bringIn(context, await sound(context, file))
      return null
    },
  }
}

/** An own set as a file, after what is said of this version was written into it. */
async function packed(context: HostContext, { set, ...release }: SetRelease): Promise<ExportedFile> {
  const row = ownRow(context.db, { kind: 'set', name: set })
  if (row?.used === undefined) throw new UserError('not-found', 'There is no rule set of your own of that name.')
  const used = headReleased(row.used, { ...release, date: context.now().slice(0, 10) })
  const texts = textsInUse(
    ownRows(context.db).map(one => (one.kind === 'set' && one.name === set ? { ...one, used } : one)),
  )
  const { fileName, text, problems } = packOwnSet(texts, set, context.shipped)
  if (text === undefined)
    throw new UserError('bad-rules', `The set cannot be handed on yet:\n${problems.map(formatProblem).join('\n')}`)
  await useRow(context, { ...row, used })
  return { name: fileName, mediaType: 'application/yaml', bytes: new TextEncoder().encode(text) }
}

function checked({ db, shipped, loaded, pool }: HostContext, { name, text }: PackedFileToRead) {
  const rows = ownRows(db)
  const own = textsInUse(rows)
  const names = new Set(own.filter(({ kind }) => kind === 'set').map(one => one.name))
  const there = loaded.sets.filter(set => names.has(set.name))
  const taken = {
    own: rows.flatMap(({ kind, name: of, set, base }) =>
      base === undefined ? [{ kind, name: of, ...(set === undefined ? {} : { set }) }] : [],
    ),
    ids: loaded.sets.flatMap(({ rules }) => rules.map(({ id }) => id)),
    brought: broughtSets(db),
  }
  return pool.checkPack({ fileName: name, text, shipped, own, there, taken })
}

async function sound(context: HostContext, file: PackedFileToRead): Promise<PackOffered> {
  const { problems, offered } = await checked(context, file)
  if (offered) return offered
  throw new UserError('bad-rules', `The set cannot be brought in:\n${problems.map(formatProblem).join('\n')}`)
}

function inWords({ set, replaces, changes, concepts, from }: PackOffered): NonNullable<RuleSetOffered['set']> {
  const { name, title, version, about, author = '', licence = '' } = set
  return {
    ...{ name, title, version, about, author, licence },
    changes: (set.changes ?? []).map(({ version: of, date, what }) => ({
      version: of,
      what,
      ...(date ? { date } : {}),
    })),
    ...(replaces === undefined ? {} : { replaces }),
    ...renamedInWords(set.name, from),
    rules: changes.rules.map(change => ({
      rule: change.rule,
      title: change.title,
      change: change.kind,
      fields: change.kind === 'changed' ? change.fields.map(fieldChangeInWords) : [],
    })),
    alike: changes.alike,
    concepts: concepts.map(conceptChangeInWords),
  }
}

/** What has another name here than in its file, each as a sentence. */
function renamedInWords(set: string, { name, rules }: BroughtSet): { readonly renamed?: readonly string[] } {
  const renamed = [
    ...(set === name ? [] : [`You have a set called ${name}, so this one is kept beside it as ${set}.`]),
    ...rules.flatMap(([theirs, ours]) =>
      theirs === ours ? [] : [`You have a rule ${theirs}, so theirs is ${ours} here.`],
    ),
  ]
  return renamed.length === 0 ? {} : { renamed }
}

/** Keeps the texts of a set, in the place of those of its earlier version; one that is new is switched off. */
async function bringIn(context: HostContext, { set, replaces, texts, from, before: last }: PackOffered): Promise<void> {
  const { db } = context
  const by = { changedAt: context.now(), changedBy: reviewerNow(context) }
  const before = ownRows(db)
  const gone = before.filter(
    row =>
      row.kind === 'rule' &&
      row.set === set.name &&
      row.base === undefined &&
      last?.rules.some(([, ours]) => ours === row.name) &&
      !texts.some(one => one.kind === 'rule' && one.name === row.name),
  )
  const rows = texts.map(({ kind, name, text, set: of }) => {
    const { draft } = before.find(row => row.kind === kind && row.name === name) ?? {}
    return {
      kind,
      name,
      used: text,
      ...by,
      ...(of === undefined ? {} : { set: of }),
      ...(draft === undefined ? {} : { draft }),
    }
  })
  const kept = before.filter(
    row => !gone.includes(row) && !rows.some(one => one.kind === row.kind && one.name === row.name),
  )
  const loaded = await context.loadRules(textsInUse([...kept, ...rows].toSorted(byKindAndName)))
  inTransaction(db, () => {
    for (const { used: _, draft: __, ...row } of gone) putOwnRow(db, row)
    for (const row of rows) putOwnRow(db, row)
    putBroughtSet(db, set.name, from)
    if (replaces === undefined) writeSwitches(db, { sets: { [set.name]: false } })
  })
  context.useRules(loaded)
  context.emit({ kind: 'rules-changed' })
  context.emit({ kind: 'library-changed' })
}
