import type { PhraseNode, TokenClass } from './notation.ts'
import { nowhere, Transitions, unknown } from './transitions.ts'
import { foldWord } from './words.ts'

/** A state of the automaton that has been computed: the ending reached here, or -1, and its outgoing transitions. */
interface State {
  readonly ending: number
  /** For each atom that leads out of this state, its target nodes. Gaps accept any word. */
  readonly byAtom: ReadonlyMap<number, readonly number[]>
  readonly byAny: readonly number[]
}

interface Node {
  readonly edges: { atom: number; to: number }[]
  readonly free: number[]
  accept: number
}

const ANY = -1
const numberWords = new Set(
  'one two three four five six seven eight nine ten eleven twelve fourteen fifteen twenty thirty sixty ninety'.split(
    ' ',
  ),
)
const months = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
)

/**
 * All phrases of all rules as one automaton over words. Built once; its states are computed when documents first need them, so
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
  private readonly states: State[] = []
  private readonly stateByNodes = new Map<string, number>()
  private readonly endings: (readonly number[])[] = []
  private readonly endingByPhrases = new Map<string, number>()
  private readonly start: number
  private readonly transitions = new Transitions()
  /** The transitions from the start state that have been computed; used for every word. */
  private readonly fromStart: number[] = []

  /** `phrases[i]` is reported as i. */
  constructor(phrases: readonly (readonly PhraseNode[])[]) {
    const entries = phrases.map((parts, id) => {
      const end = this.node()
      this.at(end).accept = id
      return this.chain(parts, end)
    })
    this.start = this.stateOf(entries)
  }

  /** The symbol of a word; words that no phrase distinguishes share one. */
  symbol(word: string): number {
    const known = this.symbols.get(word)
    if (known !== undefined) return known
    if (this.symbols.size > 200_000) this.symbols.clear()
    const atoms = this.atomsOf(word)
    const key = atoms.join(',')
    let symbol = this.symbolByAtoms.get(key)
    if (symbol === undefined) {
      symbol = this.symbolAtoms.push(atoms) - 1
      this.symbolByAtoms.set(key, symbol)
    }
    this.symbols.set(word, symbol)
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

  /** Computes the transition of a symbol that has not been used before. */
  private step(from: number, symbol: number): number {
    const state = this.states[from]
    const nodes = [...(state?.byAny ?? [])]
    for (const atom of this.symbolAtoms[symbol] ?? []) {
      const to = state?.byAtom.get(atom)
      if (to) nodes.push(...to)
    }
    const next = nodes.length === 0 ? nowhere : this.stateOf(nodes)
    this.transitions.set(from, symbol, next)
    return next
  }

  private stateOf(seeds: readonly number[]): number {
    const nodes = this.reach(seeds)
    const key = nodes.join(',')
    const known = this.stateByNodes.get(key)
    if (known !== undefined) return known
    const byAtom = new Map<number, number[]>()
    const byAny: number[] = []
    const accepts = new Set<number>()
    for (const id of nodes) {
      const node = this.at(id)
      if (node.accept >= 0) accepts.add(node.accept)
      for (const edge of node.edges) {
        if (edge.atom === ANY) byAny.push(edge.to)
        else {
          const list = byAtom.get(edge.atom)
          if (list) list.push(edge.to)
          else byAtom.set(edge.atom, [edge.to])
        }
      }
    }
    const state = this.states.push({ ending: this.endingOf([...accepts]), byAtom, byAny }) - 1
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
        for (const option of part.options) node.free.push(this.chain(option, to))
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
      case 'word':
        node.edges.push({ atom: this.atom(this.words, part.word), to })
        return from
      case 'exact':
        node.edges.push({ atom: this.atom(this.exacts, part.word), to })
        return from
      case 'prefix':
        this.longestPrefix = Math.max(this.longestPrefix, part.word.length)
        this.shortestPrefix = Math.min(this.shortestPrefix, part.word.length)
        node.edges.push({ atom: this.atom(this.prefixes, part.word), to })
        return from
      case 'class':
        node.edges.push({ atom: this.atom(this.classes, part.name), to })
        return from
      default:
        return part satisfies never
    }
  }

  private atom<Key>(table: Map<Key, number>, key: Key): number {
    const known = table.get(key)
    if (known !== undefined) return known
    table.set(key, this.atoms)
    return this.atoms++
  }

  private atomsOf(word: string): number[] {
    const folded = foldWord(word)
    const atoms: number[] = []
    const add = (atom: number | undefined) => {
      if (atom !== undefined) atoms.push(atom)
    }
    add(this.words.get(folded))
    add(this.exacts.get(word))
    const most = Math.min(folded.length, this.longestPrefix)
    for (let n = this.shortestPrefix; n <= most; n++) add(this.prefixes.get(folded.slice(0, n)))
    for (const name of classesOf(folded)) add(this.classes.get(name))
    return atoms.sort((a, b) => a - b)
  }
}

function classesOf(word: string): TokenClass[] {
  const names: TokenClass[] = []
  if (/^\d/.test(word)) {
    if (/^\d+$/.test(word)) names.push('number')
    if (/^\d{1,2}(st|nd|rd|th)?$/.test(word)) names.push('day')
    if (/^(19|20)\d\d$/.test(word)) names.push('year')
  } else if (numberWords.has(word)) names.push('number')
  else if (months.has(word)) names.push('month')
  return names
}
