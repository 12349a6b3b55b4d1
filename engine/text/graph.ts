import { type AtomTable, AtomTableMaker, anyWord } from './atoms.ts'
import type { PhraseNode } from './notation.ts'

/**
 * Phrases as a graph: from the first node of a phrase its words lead from node to node to the one that accepts it. All in flat arrays,
 * since there are hundreds of thousands of nodes. Plain data, which can be kept and which a worker can be handed.
 */
export interface Graph {
  readonly atoms: AtomTable
  /** The first node of each phrase. */
  readonly entries: Int32Array
  /** For each node its first edge; those of the last end at the length of `atom`. */
  readonly firstEdge: Int32Array
  /** For each edge the atom that it takes, and the node to which it leads. */
  readonly atom: Int32Array
  readonly to: Int32Array
  /** For each node the first of the nodes that are reached from it without a word, in `free`. */
  readonly firstFree: Int32Array
  readonly free: Int32Array
  /** For each node the phrase that it accepts, or -1. */
  readonly accept: Int32Array
}

/** Makes the graph of phrases; `phrases[i]` is accepted as i. */
export function graphOf(phrases: readonly (readonly PhraseNode[])[]): Graph {
  const builder = new Builder()
  const entries = Int32Array.from(phrases, (parts, phrase) => builder.chain(parts, builder.node(phrase)))
  return builder.graph(entries)
}

/** What leads from a node: words, by the node to which they lead, and nothing. */
interface Leads {
  readonly words: Map<number, number[]>
  readonly free: number[]
}

/** Builds each node after those to which it leads. */
class Builder {
  private readonly atoms = new AtomTableMaker()
  private readonly firstEdge: number[] = [0]
  private readonly edgeAtoms: number[] = []
  private readonly edgeTo: number[] = []
  private readonly firstFree: number[] = [0]
  private readonly free: number[] = []
  private readonly accept: number[] = []

  graph(entries: Int32Array): Graph {
    return {
      atoms: this.atoms.table(),
      entries,
      firstEdge: Int32Array.from(this.firstEdge),
      atom: Int32Array.from(this.edgeAtoms),
      to: Int32Array.from(this.edgeTo),
      firstFree: Int32Array.from(this.firstFree),
      free: Int32Array.from(this.free),
      accept: Int32Array.from(this.accept),
    }
  }

  /** Builds nodes for the parts, ending at `end`, and gives their first. */
  chain(parts: readonly PhraseNode[], end: number): number {
    let to = end
    for (let i = parts.length - 1; i >= 0; i--) {
      const part = parts[i]
      if (part) to = this.part(part, to)
    }
    return to
  }

  private part(part: PhraseNode, to: number): number {
    if (part.kind === 'gap') return this.gap(part.most, to)
    if (part.kind !== 'either') {
      this.edge(this.atoms.anyOf(this.atoms.of(part)), to)
      return this.node(-1)
    }
    const leads: Leads = { words: new Map(), free: [] }
    for (const option of part.options) this.option(leads, option, to)
    for (const [node, atoms] of leads.words) this.edge(this.atoms.anyOf(atoms), node)
    this.free.push(...leads.free)
    return this.node(-1)
  }

  private gap(most: number, to: number): number {
    let next = to
    for (let i = 0; i < most; i++) {
      this.edge(anyWord, next)
      this.free.push(to)
      next = this.node(-1)
    }
    return next
  }

  /** Lets one of several options lead from a node; an option that begins with a word needs no node of its own for it. */
  private option(leads: Leads, option: readonly PhraseNode[], to: number): void {
    const [first, ...rest] = option
    if (first === undefined) leads.free.push(to)
    else if (first.kind === 'gap') leads.free.push(this.chain(option, to))
    else if (first.kind === 'either') {
      const after = this.chain(rest, to)
      for (const inner of first.options) this.option(leads, inner, after)
    } else {
      const after = this.chain(rest, to)
      const words = leads.words.get(after)
      if (words) words.push(...this.atoms.of(first))
      else leads.words.set(after, this.atoms.of(first))
    }
  }

  /** Adds an edge to the next node. */
  private edge(atom: number, to: number): void {
    this.edgeAtoms.push(atom)
    this.edgeTo.push(to)
  }

  /** Finishes a node with the edges that were added, and with the phrase that it accepts, or -1. */
  node(accept: number): number {
    this.firstEdge.push(this.edgeAtoms.length)
    this.firstFree.push(this.free.length)
    return this.accept.push(accept) - 1
  }
}
