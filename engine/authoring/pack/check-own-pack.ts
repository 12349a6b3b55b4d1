import { parse } from 'yaml'
import type { Problem } from '../../errors.ts'
import { readConcepts } from '../../rules/concepts.ts'
import type { PlainRules, RuleFile, RuleSet } from '../../rules/load.ts'
import { layered, type OwnText } from '../../rules/own/layers.ts'
import { attempt, type Within, withoutLimit } from '../../rules/within.ts'
import { type ConceptChange, compareConcepts, compareSets, type SetChanges } from '../versions/compare-sets.ts'
import { checkPack } from './check-pack.ts'
import { type BroughtSet, type NamesTaken, namedHere } from './names-here.ts'
import { piecesOfPack } from './own-set.ts'
import { folderOfSet } from './places.ts'
import { readPack } from './read-pack.ts'

/** A packed set as an organisation would have it among its own rules. Plain data. */
export interface PackOffered {
  readonly set: RuleSet
  /** The version that was brought in from the same author before, which it would replace. */
  readonly replaces?: string
  /** Where it came from, to be remembered, and where that version came from. */
  readonly from: BroughtSet
  readonly before?: BroughtSet
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
  readonly taken: NamesTaken
}

/**
 * Checks a packed set, which may come from a stranger, over the shipped rules and the organisation's own texts. Every problem comes at
 * once with its place in the pack; only without one is the set offered. Only a set that was brought in from the same author is replaced, with the
 * concepts that came with it; what was made here stays, and the set gets names that are free.
 */
export async function checkOwnPack(
  { fileName, text, shipped, own, there, taken }: PackTask,
  within: Within = withoutLimit,
): Promise<{ readonly offered?: PackOffered; readonly problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const came = attempt(within, fileName, problems, () => readPack(fileName, text))?.pack
  if (!came) return checkPack(fileName, text, shipped, within)
  const at = (message: string): Problem => ({ file: fileName, line: 1, column: 1, message })
  if (folderOfSet(shipped, came.head.name) !== undefined)
    problems.push(at(`Evenhand comes with a rule set called ${came.head.name}; the set needs another name here`))
  const named = namedHere({ fileName, text, pack: came, shipped }, taken)
  if (!named) return { problems: [...problems, at(namesTaken)] }
  const { pack, set: name, before } = named
  const pieces = piecesOfPack(pack)
  problems.push(...pieces.problems)
  const replaced = before && there.find(one => one.name === name)
  const cameBefore = new Set(before?.concepts)
  const brought = pieces.texts.filter(({ kind }) => kind === 'concept')
  const isMade = ({ name: concept }: OwnText) => !cameBefore.has(concept)
  const isHere = (one: OwnText) =>
    one.kind === 'concept' && isMade(one) && own.some(mine => isReplaced(mine, one, cameBefore))
  const texts = pieces.texts.filter(one => !isHere(one))
  const newConcepts = texts.filter(({ kind }) => kind === 'concept')
  for (const { name: concept } of newConcepts.filter(isMade))
    if (taken.own.some(one => one.kind === 'concept' && one.name === concept))
      problems.push(at(`you have a concept <${concept}> of your own that says something else, or is still a draft`))
  const goes = (one: OwnText) =>
    (before !== undefined && one.kind === 'set' && one.name === name) ||
    (before !== undefined && one.kind === 'rule' && one.base === undefined && one.set === name) ||
    brought.some(concept => isReplaced(one, concept, cameBefore))
  const { checked, problems: ofPack } = await checkPack(
    fileName,
    named.text,
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
      texts,
      from: {
        name: came.head.name,
        author: came.head.author ?? '',
        rules: named.rules,
        concepts: newConcepts.map(one => one.name),
      },
      ...(before ? { before } : {}),
      rules: { sets, english, typeCues, nationCues, scopeCues, lists },
    },
  }
}

const namesTaken =
  'a set or rules of your own have the names of these, and they cannot be changed in this file; ask who made it to give them others'

/** Whether a packed concept takes the place of an own one: it says the same, or came with the version of the set that is replaced. */
function isReplaced(one: OwnText, concept: OwnText, cameBefore: ReadonlySet<string>): boolean {
  if (one.kind !== 'concept' || one.base !== undefined || one.name !== concept.name) return false
  return cameBefore.has(one.name) || JSON.stringify(parse(one.text)) === JSON.stringify(parse(concept.text))
}

function membersOf(texts: readonly OwnText[]): ReadonlyMap<string, readonly string[]> {
  const files = texts
    .filter(({ kind }) => kind === 'concept')
    .map(({ name, text }) => ({ path: `concepts/${name}.yml`, text }))
  return new Map(readConcepts(files).concepts.map(({ name, members }) => [name, members]))
}
