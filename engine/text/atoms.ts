import type { PhraseNode, TokenClass } from './notation.ts'
import { oneSpelling } from './spellings.ts'
import { classesOf } from './token-classes.ts'
import { canonicalWord, singularAbbreviation } from './tokens.ts'
import { foldWord } from './words.ts'

/** The atom of every word, whatever it is. */
export const anyWord = 0

/** A position of a phrase that one word fills. */
export type WordNode = Exclude<PhraseNode, { kind: 'gap' | 'either' }>

/**
 * What one word can be to phrases: this word, a word with this beginning, a number; or one of a set of these. Each is a number, its atom.
 * A set has an atom of its own, so that a phrase needs one edge for a list of fifty words. Plain data.
 */
export interface AtomTable {
  /** How many there are; each is less than this. */
  readonly size: number
  readonly word: Named
  readonly prefix: Named
  readonly exact: Named
  readonly class: Named
  /** For each atom the first of the sets that it is one of, in `sets`. */
  readonly firstSet: Int32Array
  readonly sets: Int32Array
}

/** Words, one a line, and the atom of each. */
interface Named {
  readonly words: string
  readonly atoms: Int32Array
}

type Kind = WordNode['kind']
const kinds: readonly Kind[] = ['word', 'prefix', 'exact', 'class']

/** Numbers what the words of phrases can be. */
export class AtomTableMaker {
  private readonly known: Record<Kind, Map<string, number>> = {
    word: new Map(),
    prefix: new Map(),
    exact: new Map(),
    class: new Map(),
  }
  private readonly sets = new Map<string, number>()
  private readonly setsWith: number[][] = []
  private count = anyWord + 1

  /** The atoms that a position of a phrase takes. */
  of(node: WordNode): number[] {
    if (node.kind === 'class') return [this.atom(this.known.class, node.name)]
    if (node.kind !== 'prefix') return [this.atom(this.known[node.kind], node.word)]
    // A prefix may end inside what another spelling changes, so it is compared with a word's own spelling too.
    return [...new Set([node.word, oneSpelling(node.word)])].map(prefix => this.atom(this.known.prefix, prefix))
  }

  /** One atom for any of several. */
  anyOf(atoms: readonly number[]): number {
    const members = [...new Set(atoms)].sort((a, b) => a - b)
    const [first] = members
    if (members.length === 1 && first !== undefined) return first
    const before = this.count
    const set = this.atom(this.sets, members.join(','))
    if (set < before) return set
    for (const member of members) {
      const sets = this.setsWith[member]
      if (sets) sets.push(set)
      else this.setsWith[member] = [set]
    }
    return set
  }

  table(): AtomTable {
    const firstSet = new Int32Array(this.count + 1)
    for (let atom = 0; atom < this.count; atom++)
      firstSet[atom + 1] = (firstSet[atom] ?? 0) + (this.setsWith[atom]?.length ?? 0)
    const named = (kind: Kind): Named => ({
      words: [...this.known[kind].keys()].join('\n'),
      atoms: Int32Array.from(this.known[kind].values()),
    })
    return {
      size: this.count,
      word: named('word'),
      prefix: named('prefix'),
      exact: named('exact'),
      class: named('class'),
      firstSet,
      sets: Int32Array.from(this.setsWith.flat()),
    }
  }

  private atom(table: Map<string, number>, key: string): number {
    const known = table.get(key)
    if (known !== undefined) return known
    table.set(key, this.count)
    return this.count++
  }
}

/** Tells of the words of documents what they are to phrases. */
export class Atoms {
  private readonly table: AtomTable
  private readonly known: ReadonlyMap<Kind, ReadonlyMap<string, number>>
  private readonly shortestPrefix: number
  private readonly longestPrefix: number

  constructor(table: AtomTable) {
    this.table = table
    this.known = new Map(kinds.map(kind => [kind, atomsByWord(table[kind])]))
    const lengths = [...(this.known.get('prefix')?.keys() ?? [])].map(prefix => prefix.length)
    this.shortestPrefix = lengths.reduce((a, b) => Math.min(a, b), 99)
    this.longestPrefix = lengths.reduce((a, b) => Math.max(a, b), 0)
  }

  /** The atoms of a word by its form. `second` says that a word which can be a month or a number is one here (`inSecondSense`). */
  ofWord(form: string, second: boolean): number[] {
    const canonical = canonicalWord(form)
    const folded = foldWord(form)
    const atoms = new Set<number>()
    const add = (kind: Kind, word: string) => {
      const atom = this.known.get(kind)?.get(word)
      if (atom !== undefined) atoms.add(atom)
    }
    add('exact', form)
    add('exact', singularAbbreviation(form))
    for (const word of new Set([canonical, folded])) {
      add('word', word)
      const most = Math.min(word.length, this.longestPrefix)
      for (let n = this.shortestPrefix; n <= most; n++) add('prefix', word.slice(0, n))
    }
    for (const name of classesOf(canonical, second)) add('class', name satisfies TokenClass)
    return [...atoms].sort((a, b) => a - b)
  }

  /** These atoms, the sets that they are one of, and the atom of every word. */
  withSets(atoms: Iterable<number>): number[] {
    const { firstSet, sets } = this.table
    const all = [anyWord]
    for (const atom of atoms) {
      all.push(atom)
      for (let at = firstSet[atom] ?? 0; at < (firstSet[atom + 1] ?? 0); at++) all.push(sets[at] ?? 0)
    }
    return all
  }
}

function atomsByWord({ words, atoms }: Named): Map<string, number> {
  return new Map(atoms.length === 0 ? [] : words.split('\n').map((word, i) => [word, atoms[i] ?? 0]))
}
