import type { PhraseNode, TokenClass } from './notation.ts'
import { oneSpelling } from './spellings.ts'
import { classesOf } from './token-classes.ts'
import { canonicalWord, singularAbbreviation } from './tokens.ts'
import { nowhere, Transitions, unknown } from './transitions.ts'
import { foldWord } from './words.ts'

/** A state of the automaton that has been computed: the ending reached here, or -1, and the nodes from which words lead on. */
interface State {
  readonly ending: number
  readonly nodes: Int32Array
}

interface Node {
  readonly edges: { atom: number; to: number }[]
  readonly free: number[]
  accept: number
}

const ANY = -1
/** So many states are kept for each set of rules. When there are more, they are computed again as documents need them. */
const mostStates = 40_000
/**
 * Phrases as one automaton over words. Built once; its states are computed when documents first need them, so
 * that a step is one look-up, however many phrases there are.
 */
export class Automaton {
  private readonly nodes: Node[] = []
  private readonly words = new Map<string, number>()
  private readonly prefixes = new Map<string, number>()
  private readonly exacts = new Map<string, number>()
  private readonly classes = new Map<TokenClass, number>()
  private atoms = 0
  private longestPrefix = 0
  private shortestPrefix = 99
  private readonly symbols = new Map<string, number>()
  private readonly symbolAtoms: (readonly number[])[] = []
  private readonly symbolByAtoms = new Map<string, number>()
  private states: State[] = []
  private stateByNodes = new Map<string, number>()
  private readonly endings: (readonly number[])[] = []
  private readonly endingByPhrases = new Map<string, number>()
  private readonly entries: readonly number[]
  private readonly most: number
  private start = nowhere
  private transitions = new Transitions()
  /** The transitions from the start state that have been computed; used for every word. */
  private fromStart: number[] = []
  /** For each atom with which a phrase begins, the nodes after it: the start has thousands of edges, and is asked about every word. */
  private readonly firstByAtom = new Map<number, number[]>()

  /** `phrases[i]` is reported as i. `most` is the number of computed states above which they are forgotten between two texts. */
  constructor(phrases: readonly (readonly PhraseNode[])[], most = mostStates) {
    this.most = most
    this.entries = phrases.map((parts, id) => {
      const end = this.node()
      this.at(end).accept = id
      return this.chain(parts, end)
    })
    for (const id of this.reach(this.entries)) {
      for (const { atom, to } of this.at(id).edges) {
        const list = this.firstByAtom.get(atom)
        if (list) list.push(to)
        else this.firstByAtom.set(atom, [to])
      }
    }
    this.begin()
  }

  /**
   * The symbol of a token by its form; forms that no phrase distinguishes share one. `second` says that a word which can be a month
   * or a number is one here (`inSecondSense`).
   */
  symbol(form: string, second: boolean): number {
    const name = second ? `${form} ` : form
    const known = this.symbols.get(name)
    if (known !== undefined) return known
    if (this.symbols.size > 200_000) this.symbols.clear()
    const atoms = this.atomsOf(form, second)
    const key = atoms.join(',')
    let symbol = this.symbolByAtoms.get(key)
    if (symbol === undefined) {
      symbol = this.symbolAtoms.push(atoms) - 1
      this.symbolByAtoms.set(key, symbol)
    }
    this.symbols.set(name, symbol)
    return symbol
  }

  /** The phrases that match together at each ending. */
  phrasesAt(ending: number): readonly number[] {
    return this.endings[ending] ?? []
  }

  /**
   * Finds every phrase that begins at each token. `symbols[i]` is token i's symbol and `ends[i]` the token at which its sentence
   * ends. Calls `take(ending, first, end)` with half-open token ranges, by their first token in reading order and then by their end.
   */
  run(
    symbols: Int32Array,
    ends: Int32Array,
    count: number,
    take: (ending: number, first: number, end: number) => void,
  ): void {
    if (this.states.length > this.most) this.begin()
    const { fromStart, states, transitions } = this
    for (let i = 0; i < count; i++) {
      const symbol = symbols[i] ?? 0
      let state = fromStart[symbol]
      if (state === undefined) {
        state = this.step(this.start, symbol)
        fromStart[symbol] = state
      }
      const limit = ends[i] ?? count
      for (let at = i + 1; state !== nowhere; at++) {
        const ending = states[state]?.ending ?? -1
        if (ending >= 0) take(ending, i, at)
        if (at >= limit) break
        const next = transitions.from(state, symbols[at] ?? 0)
        state = next === unknown ? this.step(state, symbols[at] ?? 0) : next
      }
    }
  }

  /** Forgets the states that were computed, but not the endings, which matches go on to name. */
  private begin(): void {
    this.states = []
    this.stateByNodes = new Map()
    this.transitions = new Transitions()
    this.fromStart = []
    this.start = this.stateOf(this.entries)
  }

  /** Computes the transition of a symbol that has not been used before. */
  private step(from: number, symbol: number): number {
    const atoms = this.symbolAtoms[symbol] ?? []
    const nodes = from === this.start ? this.firstAfter(atoms) : this.after(this.states[from]?.nodes ?? [], atoms)
    const next = nodes.length === 0 ? nowhere : this.stateOf(nodes)
    this.transitions.set(from, symbol, next)
    return next
  }

  private firstAfter(atoms: readonly number[]): number[] {
    return [ANY, ...atoms].flatMap(atom => this.firstByAtom.get(atom) ?? [])
  }

  private after(from: Iterable<number>, atoms: readonly number[]): number[] {
    const nodes: number[] = []
    for (const id of from)
      for (const { atom, to } of this.at(id).edges) if (atom === ANY || atoms.includes(atom)) nodes.push(to)
    return nodes
  }

  private stateOf(seeds: readonly number[]): number {
    const nodes: number[] = []
    const accepts = new Set<number>()
    for (const id of this.reach(seeds)) {
      const { edges, accept } = this.at(id)
      if (edges.length > 0 || accept >= 0) nodes.push(id)
      if (accept >= 0) accepts.add(accept)
    }
    const key = nodes.join(',')
    const known = this.stateByNodes.get(key)
    if (known !== undefined) return known
    const state = this.states.push({ ending: this.endingOf([...accepts]), nodes: Int32Array.from(nodes) }) - 1
    this.stateByNodes.set(key, state)
    return state
  }

  private endingOf(phrases: readonly number[]): number {
    if (phrases.length === 0) return -1
    const key = phrases.join(',')
    const known = this.endingByPhrases.get(key)
    if (known !== undefined) return known
    const ending = this.endings.push(phrases) - 1
    this.endingByPhrases.set(key, ending)
    return ending
  }

  private reach(seeds: readonly number[]): number[] {
    const seen = new Set<number>(seeds)
    const open = [...seen]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const to of this.at(id).free) {
        if (!seen.has(to)) {
          seen.add(to)
          open.push(to)
        }
      }
    }
    return [...seen].sort((a, b) => a - b)
  }

  private node(): number {
    return this.nodes.push({ edges: [], free: [], accept: -1 }) - 1
  }

  private at(id: number): Node {
    const node = this.nodes[id]
    if (!node) throw new Error(`no node ${id}`)
    return node
  }

  /** Builds nodes for the parts, ending at `end`, and returns their start node. */
  private chain(parts: readonly PhraseNode[], end: number): number {
    let to = end
    for (let i = parts.length - 1; i >= 0; i--) {
      const part = parts[i]
      if (part) to = this.part(part, to)
    }
    return to
  }

  private part(part: PhraseNode, to: number): number {
    const from = this.node()
    const node = this.at(from)
    switch (part.kind) {
      case 'either':
        for (const option of part.options) this.option(node, option, to)
        return from
      case 'gap': {
        let next = to
        for (let i = 0; i < part.most; i++) {
          const step = this.node()
          this.at(step).free.push(to)
          this.at(step).edges.push({ atom: ANY, to: next })
          next = step
        }
        return next
      }
      default:
        this.edges(node, part, to)
        return from
    }
  }

  /** Lets one of several options lead from a node; an option that begins with a word needs no node of its own for it. */
  private option(node: Node, option: readonly PhraseNode[], to: number): void {
    const [first, ...rest] = option
    if (first === undefined) node.free.push(to)
    else if (first.kind === 'gap') node.free.push(this.chain(option, to))
    else if (first.kind !== 'either') this.edges(node, first, this.chain(rest, to))
    else {
      const after = this.chain(rest, to)
      for (const inner of first.options) this.option(node, inner, after)
    }
  }

  private edges(node: Node, part: Exclude<PhraseNode, { kind: 'gap' | 'either' }>, to: number): void {
    const add = (atom: number) => node.edges.push({ atom, to })
    switch (part.kind) {
      case 'word':
        add(this.atom(this.words, part.word))
        break
      case 'exact':
        add(this.atom(this.exacts, part.word))
        break
      case 'prefix':
        // A prefix may end inside what another spelling changes, so it is compared with a word's own spelling too.
        for (const prefix of new Set([part.word, oneSpelling(part.word)])) {
          this.longestPrefix = Math.max(this.longestPrefix, prefix.length)
          this.shortestPrefix = Math.min(this.shortestPrefix, prefix.length)
          add(this.atom(this.prefixes, prefix))
        }
        break
      case 'class':
        add(this.atom(this.classes, part.name))
        break
      default:
        part satisfies never
    }
  }

  private atom<Key>(table: Map<Key, number>, key: Key): number {
    const known = table.get(key)
    if (known !== undefined) return known
    table.set(key, this.atoms)
    return this.atoms++
  }

  private atomsOf(form: string, second: boolean): number[] {
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
}
