import { Atoms } from './atoms.ts'
import type { Graph } from './graph.ts'
import { NumberLists } from './number-lists.ts'
import { nowhere, Transitions, unknown } from './transitions.ts'

/** So many states are kept for each set of rules. When there are more, they are computed again as documents need them. */
const mostStates = 40_000

/**
 * Phrases as one automaton over words. Built once; its states are computed when documents first need them, so
 * that a step is one look-up, however many phrases there are.
 */
export class Automaton {
  private readonly graph: Graph
  private readonly atoms: Atoms
  private readonly most: number
  private readonly symbols = new Map<string, number>()
  /** The atoms of each symbol, without sets. */
  private readonly symbolAtoms = new NumberLists()
  /** A state is the nodes from which words lead on, and those that accept a phrase. */
  private states = new NumberLists()
  /** For each state the ending reached in it, or -1. */
  private endingOf: number[] = []
  /** An ending is the phrases that are met together. */
  private readonly endings = new NumberLists()
  private transitions = new Transitions()
  /** The transitions from the start that have been computed; used for every word. */
  private fromStart: number[] = []
  /** For each atom with which a phrase begins, the nodes after it: the start has thousands of edges, and is asked about every word. */
  private readonly firstByAtom: ReadonlyMap<number, readonly number[]>
  /** Nodes and atoms that are being looked at. */
  private readonly reached: Uint8Array
  private readonly taken: Uint8Array

  /** Phrases are reported by their numbers in the graph. Above `most` states that were computed they are forgotten between two texts. */
  constructor(graph: Graph, most = mostStates) {
    this.graph = graph
    this.atoms = new Atoms(graph.atoms)
    this.most = most
    this.reached = new Uint8Array(graph.accept.length)
    this.taken = new Uint8Array(graph.atoms.size)
    this.firstByAtom = this.firstNodes()
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
    const symbol = this.symbolAtoms.numberOf(this.atoms.ofWord(form, second))
    this.symbols.set(name, symbol)
    return symbol
  }

  /** The phrases that match together at each ending. */
  phrasesAt(ending: number): Int32Array {
    return this.endings.at(ending)
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
    if (this.states.size > this.most) this.forget()
    const { fromStart, endingOf, transitions } = this
    for (let i = 0; i < count; i++) {
      const symbol = symbols[i] ?? 0
      let state = fromStart[symbol]
      if (state === undefined) {
        state = this.stateOf(this.firstAfter(symbol))
        fromStart[symbol] = state
      }
      const limit = ends[i] ?? count
      for (let at = i + 1; state !== nowhere; at++) {
        const ending = endingOf[state] ?? -1
        if (ending >= 0) take(ending, i, at)
        if (at >= limit) break
        const next = transitions.from(state, symbols[at] ?? 0)
        state = next === unknown ? this.step(state, symbols[at] ?? 0) : next
      }
    }
  }

  /** Forgets the states that were computed, but not the endings, which matches go on to name. */
  private forget(): void {
    this.states = new NumberLists()
    this.endingOf = []
    this.transitions = new Transitions()
    this.fromStart = []
  }

  private firstNodes(): Map<number, number[]> {
    const { entries, firstEdge, atom, to } = this.graph
    const first = new Map<number, number[]>()
    for (const node of this.reach(entries)) {
      for (let edge = firstEdge[node] ?? 0; edge < (firstEdge[node + 1] ?? 0); edge++) {
        const list = first.get(atom[edge] ?? 0)
        if (list) list.push(to[edge] ?? 0)
        else first.set(atom[edge] ?? 0, [to[edge] ?? 0])
      }
    }
    return first
  }

  private firstAfter(symbol: number): number[] {
    return this.atoms.withSets(this.symbolAtoms.at(symbol)).flatMap(atom => this.firstByAtom.get(atom) ?? [])
  }

  /** Computes the transition of a symbol that has not been used before. */
  private step(from: number, symbol: number): number {
    const next = this.stateOf(this.after(from, symbol))
    this.transitions.set(from, symbol, next)
    return next
  }

  /** The nodes to which a symbol leads from a state. */
  private after(from: number, symbol: number): number[] {
    const { firstEdge, atom, to } = this.graph
    const { taken } = this
    const atoms = this.atoms.withSets(this.symbolAtoms.at(symbol))
    for (const one of atoms) taken[one] = 1
    const nodes: number[] = []
    for (const node of this.states.at(from)) {
      const end = firstEdge[node + 1] ?? 0
      for (let edge = firstEdge[node] ?? 0; edge < end; edge++)
        if (taken[atom[edge] ?? 0] === 1) nodes.push(to[edge] ?? 0)
    }
    for (const one of atoms) taken[one] = 0
    return nodes
  }

  /** The state of some nodes and of those reached from them without a word. */
  private stateOf(seeds: readonly number[]): number {
    if (seeds.length === 0) return nowhere
    const { firstEdge, accept } = this.graph
    const nodes: number[] = []
    const accepts: number[] = []
    for (const node of this.reach(seeds)) {
      const phrase = accept[node] ?? -1
      if (phrase >= 0) accepts.push(phrase)
      if (phrase >= 0 || firstEdge[node] !== firstEdge[node + 1]) nodes.push(node)
    }
    const state = this.states.numberOf(nodes)
    if (state === this.endingOf.length) this.endingOf.push(accepts.length === 0 ? -1 : this.endings.numberOf(accepts))
    return state
  }

  /** Nodes and those that are reached from them without a word, each once, in order. */
  private reach(seeds: ArrayLike<number>): Int32Array {
    const { firstFree, free } = this.graph
    const { reached } = this
    const nodes: number[] = []
    const add = (node: number) => {
      if (reached[node] === 1) return
      reached[node] = 1
      nodes.push(node)
    }
    for (let i = 0; i < seeds.length; i++) add(seeds[i] ?? 0)
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i] ?? 0
      for (let at = firstFree[node] ?? 0; at < (firstFree[node + 1] ?? 0); at++) add(free[at] ?? 0)
    }
    for (const node of nodes) reached[node] = 0
    return Int32Array.from(nodes).sort()
  }
}
