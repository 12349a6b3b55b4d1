import type { RuleFile } from '../../rules/load.ts'
import type { OwnKind } from '../../rules/own/layers.ts'
import { piecesOfPack } from './own-set.ts'
import { folderOfSet } from './places.ts'
import { type Pack, readPack } from './read-pack.ts'

/** What is remembered of a set that was brought in, so that a newer version of it from the same author is known. Plain data. */
export interface BroughtSet {
  /** Its name in the file, and who made it. */
  readonly name: string
  readonly author: string
  /** The id of each rule in the file, and the one that it has here. */
  readonly rules: readonly (readonly [theirs: string, ours: string])[]
  /** The concepts that came with it. */
  readonly concepts: readonly string[]
}

/** What there is here that a set brought in must leave alone. Plain data. */
export interface NamesTaken {
  /** The organisation's own sets, rules and concepts, drafts among them. */
  readonly own: readonly { readonly kind: OwnKind; readonly name: string; readonly set?: string }[]
  /** The ids of all rules that are loaded. */
  readonly ids: readonly string[]
  /** The sets that were brought in, by the names they have here. */
  readonly brought: Readonly<Record<string, BroughtSet>>
}

/** A packed set with names that are free here. */
export interface NamedHere {
  readonly text: string
  readonly pack: Pack
  readonly set: string
  /** The set that was brought in from the same author, which it replaces. */
  readonly before?: BroughtSet
  readonly rules: BroughtSet['rules']
}

/**
 * Gives a packed set and its rules names that nothing made here has. A set that was brought in from the same author before keeps the names
 * it was given then. Undefined where the names cannot be changed in the file as it is written.
 */
export function namedHere(
  { fileName, text, pack, shipped }: { fileName: string; text: string; pack: Pack; shipped: readonly RuleFile[] },
  taken: NamesTaken,
): NamedHere | undefined {
  const { name, author = '' } = pack.head
  const sets = new Set(taken.own.flatMap(one => (one.kind === 'set' ? [one.name] : [])))
  const [known, before] =
    Object.entries(taken.brought).find(([here, one]) => sets.has(here) && one.name === name && one.author === author) ??
    []
  const isFree = (set: string) => !sets.has(set) && folderOfSet(shipped, set) === undefined
  const set = known ?? (sets.has(name) ? numbered(`${name}-1`, isFree) : name)
  const rules = idsHere(idsOf(pack), { taken, set, before })
  const changed = new Map(rules.filter(([theirs, ours]) => theirs !== ours))
  if (set === name && changed.size === 0) return { text, pack, set, rules, ...(before ? { before } : {}) }
  const renamed = withIds(set === name ? text : withSetName(text, pack, set), changed)
  const again = readPack(fileName, renamed).pack
  const wanted = rules.map(([, ours]) => ours).join()
  if (again?.head.name !== set || idsOf(again).join() !== wanted) return undefined
  return { text: renamed, pack: again, set, rules, ...(before ? { before } : {}) }
}

function idsOf(pack: Pack): readonly string[] {
  return piecesOfPack(pack).texts.flatMap(({ kind, name }) => (kind === 'rule' ? [name] : []))
}

function idsHere(
  ids: readonly string[],
  of: { readonly taken: NamesTaken; readonly set: string; readonly before: BroughtSet | undefined },
): BroughtSet['rules'] {
  const ours = new Map(of.taken.own.flatMap(one => (one.kind === 'rule' ? [[one.name, one.set] as const] : [])))
  const known = new Map(of.before?.rules.filter(([, here]) => !ours.has(here) || ours.get(here) === of.set))
  const used = new Set([...ours.keys(), ...known.values()])
  const closed = new Set([...used, ...of.taken.ids, ...ids])
  return ids.map(id => {
    const here = known.get(id) ?? (used.has(id) ? numbered(id, one => !closed.has(one)) : id)
    closed.add(here)
    return [id, here]
  })
}

/** The next name of these letters that is free: OUR-02 after OUR-01. */
function numbered(name: string, isFree: (name: string) => boolean): string {
  const [, letters = name, digits = ''] = /^(.*?)(\d+)$/.exec(name) ?? []
  let number = Number(digits)
  let next = name
  do next = `${letters}${String(++number).padStart(digits.length, '0')}`
  while (!isFree(next))
  return next
}

function withIds(text: string, changed: ReadonlyMap<string, string>): string {
  return text.replace(/(?<![\w-])[A-Z][A-Z0-9-]*\d(?![\w-])/g, id => changed.get(id) ?? id)
}

/** The text of a pack with another name in the head of its set. */
function withSetName(text: string, { files }: Pack, set: string): string {
  const head = files.find(({ name }) => name === 'set.yml')
  const line = head?.text.split('\n').findIndex(one => one.startsWith('name:')) ?? -1
  if (!head || line < 0) return text
  const place = head.inPack({ file: head.name, line: line + 1, column: 1, message: '' })
  const lines = text.split('\n')
  return lines.map((one, i) => (i === place.line - 1 ? one.replace(/^(\s*name:).*$/, `$1 ${set}`) : one)).join('\n')
}
