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
 * A set has an atom of its own, so that a phrase needs one edge for a list of fifty words.
 */
export class Atoms {
  private readonly words = new Map<string, number>()
  private readonly prefixes = new Map<string, number>()
  private readonly exacts = new Map<string, number>()
  private readonly classes = new Map<TokenClass, number>()
  private readonly sets = new Map<string, number>()
  /** For each atom the sets that it is one of. */
  private readonly setsWith: number[][] = []
  private longestPrefix = 0
  private shortestPrefix = 99
  private count = anyWord + 1

  /** How many there are; each is less than this. */
  get size(): number {
    return this.count
  }

  /** The atoms that a position of a phrase takes. */
  of(node: WordNode): number[] {
    switch (node.kind) {
      case 'word':
        return [this.known(this.words, node.word)]
      case 'exact':
        return [this.known(this.exacts, node.word)]
      case 'class':
        return [this.known(this.classes, node.name)]
      case 'prefix':
        // A prefix may end inside what another spelling changes, so it is compared with a word's own spelling too.
        return [...new Set([node.word, oneSpelling(node.word)])].map(prefix => {
          this.longestPrefix = Math.max(this.longestPrefix, prefix.length)
          this.shortestPrefix = Math.min(this.shortestPrefix, prefix.length)
          return this.known(this.prefixes, prefix)
        })
      default:
        return node satisfies never
    }
  }

  /** One atom for any of several. */
  anyOf(atoms: readonly number[]): number {
    const members = [...new Set(atoms)].sort((a, b) => a - b)
    const [first] = members
    if (members.length === 1 && first !== undefined) return first
    const key = members.join(',')
    const set = this.sets.get(key)
    if (set !== undefined) return set
    const made = this.known(this.sets, key)
    for (const member of members) {
      const sets = this.setsWith[member]
      if (sets) sets.push(made)
      else this.setsWith[member] = [made]
    }
    return made
  }

  /** The sets that an atom is one of. */
  setsOf(atom: number): readonly number[] {
    return this.setsWith[atom] ?? none
  }

  /**
   * The atoms of a word by its form, without the sets. `second` says that a word which can be a month or a number is one here
   * (`inSecondSense`).
   */
  ofWord(form: string, second: boolean): number[] {
    const canonical = canonicalWord(form)
    const folded = foldWord(form)
    const atoms = new Set<number>()
    const add = (atom: number | undefined) => {
      if (atom !== undefined) atoms.add(atom)
    }
    add(this.exacts.get(form))
    add(this.exacts.get(singularAbbreviation(form)))
    for (const word of new Set([canonical, folded])) {
      add(this.words.get(word))
      const most = Math.min(word.length, this.longestPrefix)
      for (let n = this.shortestPrefix; n <= most; n++) add(this.prefixes.get(word.slice(0, n)))
    }
    for (const name of classesOf(canonical, second)) add(this.classes.get(name))
    return [...atoms].sort((a, b) => a - b)
  }

  private known<Key>(table: Map<Key, number>, key: Key): number {
    const known = table.get(key)
    if (known !== undefined) return known
    table.set(key, this.count)
    return this.count++
  }
}

const none: readonly number[] = []
