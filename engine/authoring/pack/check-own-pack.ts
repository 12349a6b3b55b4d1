import { parse } from 'yaml'
import type { Problem } from '../../errors.ts'
import { readConcepts } from '../../rules/concepts.ts'
import type { PlainRules, RuleFile, RuleSet } from '../../rules/load.ts'
import { layered, type OwnText } from '../../rules/own/layers.ts'
import { attempt, type Within, withoutLimit } from '../../rules/within.ts'
import { type ConceptChange, compareConcepts, compareSets, type SetChanges } from '../versions/compare-sets.ts'
import { checkPack } from './check-pack.ts'
import { piecesOfPack } from './own-set.ts'
import { folderOfSet } from './places.ts'
import { readPack } from './read-pack.ts'

/** A packed set as an organisation would have it among its own rules. Plain data. */
export interface PackOffered {
  readonly set: RuleSet
  /** The version of the organisation's set of that name, which it would replace. */
  readonly replaces?: string
  readonly changes: SetChanges
  readonly concepts: readonly ConceptChange[]
  /** What would be kept of it. */
  readonly texts: readonly OwnText[]
  /** All rules as they would be with it. */
  readonly rules: PlainRules
}

/** A packed set and what it is checked against. */
export interface PackTask {
  readonly fileName: string
  readonly text: string
  readonly shipped: readonly RuleFile[]
  readonly own: readonly OwnText[]
  /** The organisation's own sets as they are now. */
  readonly there: readonly RuleSet[]
}

/**
 * Checks a packed set, which may come from a stranger, over the shipped rules and the organisation's own texts. Every problem comes at
 * once with its place in the pack; only without one is the set offered. A set of the organisation's own is replaced with its concepts.
 */
export async function checkOwnPack(
  { fileName, text, shipped, own, there }: PackTask,
  within: Within = withoutLimit,
): Promise<{ readonly offered?: PackOffered; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const pack = attempt(within, fileName, problems, () => readPack(fileName, text))?.pack
  if (!pack) return checkPack(fileName, text, shipped, within)
  const { name } = pack.head
  const at = (message: string): Problem => ({ file: fileName, line: 1, column: 1, message })
  if (folderOfSet(shipped, name) !== undefined)
    problems.push(at(`Evenhand comes with a rule set called ${name}; the set needs another name here`))
  const pieces = piecesOfPack(pack)
  problems.push(...pieces.problems)
  const replaced = own.some(one => one.kind === 'set' && one.name === name)
    ? there.find(one => one.name === name)
    : undefined
  const brought = pieces.texts.filter(({ kind }) => kind === 'concept')
  const goes = (one: OwnText) =>
    (one.kind === 'set' && one.name === name) ||
    (one.kind === 'rule' && one.base === undefined && one.set === name) ||
    brought.some(concept => isReplaced(one, concept, replaced !== undefined))
  const { checked, problems: ofPack } = await checkPack(
    fileName,
    text,
    layered(
      shipped,
      own.filter(one => !goes(one)),
    ),
    within,
  )
  problems.push(...ofPack)
  if (!checked || problems.length > 0) return { problems }
  const { sets, english, typeCues, nationCues, scopeCues, lists } = checked.loaded
  return {
    problems,
    offered: {
      set: checked.set,
      ...(replaced ? { replaces: replaced.version } : {}),
      changes: compareSets(replaced, checked.set),
      concepts: compareConcepts(membersOf(own.filter(goes)), membersOf(brought)),
      texts: pieces.texts,
      rules: { sets, english, typeCues, nationCues, scopeCues, lists },
    },
  }
}

/** Whether a packed concept takes the place of an own one: it says the same, or came with the version of the set that is replaced. */
function isReplaced(one: OwnText, concept: OwnText, isUpdate: boolean): boolean {
  if (one.kind !== 'concept' || one.base !== undefined || one.name !== concept.name) return false
  return isUpdate || JSON.stringify(parse(one.text)) === JSON.stringify(parse(concept.text))
}

function membersOf(texts: readonly OwnText[]): ReadonlyMap<string, readonly string[]> {
  const files = texts
    .filter(({ kind }) => kind === 'concept')
    .map(({ name, text }) => ({ path: `concepts/${name}.yml`, text }))
  return new Map(readConcepts(files).concepts.map(({ name, members }) => [name, members]))
}
