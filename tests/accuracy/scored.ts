import type { Pair } from './figures.ts'

/** The parts of the measure, in the order of the table. */
export const parts = ['labels', 'written', 'bank', 'own', 'elements', 'flags', 'file', 'cases', 'faults'] as const
export type Part = (typeof parts)[number]

/** One thing that the measure asks: what was wanted and what was given, with enough to show why. */
export interface Scored {
  readonly part: Part
  /** How to ask for it with `--item`: "GRV-08#3", "own/GRV-08#3", "C12". */
  readonly id: string
  /** The rule asked about; "" where the question is not about one. */
  readonly rule: string
  /** What its figures are grouped by in the table: a set of rules, a kind of case, a file, and so on. */
  readonly groups: readonly string[]
  readonly wanted: string
  readonly given: string
  /** What was read: the passage, or what must hold. */
  readonly text: string
  readonly reason?: string
  /** The words that the verdict rests on. */
  readonly evidence: readonly string[]
}

/** Whether a verdict of covered, weak or missing was wanted, for which there are kappa and evidence figures. */
export function isVerdict({ wanted }: Scored): boolean {
  return wanted === 'covered' || wanted === 'weak' || wanted === 'missing'
}

export function isRight({ wanted, given }: Scored): boolean {
  return wanted === given
}

export function pairOf({ wanted, given }: Scored): Pair {
  return [wanted, given]
}

/** The letters of a requirement's id: "GRV" of "GRV-08". */
export function setOf(rule: string): string {
  return rule.split('-')[0] ?? rule
}

/** Which rules a run asks about: one, or a set by the letters of its ids. */
export interface Wanted {
  readonly rule?: string | undefined
  readonly set?: string | undefined
}

export function isWanted(rule: string, { rule: one, set }: Wanted): boolean {
  return (one === undefined || rule === one) && (set === undefined || setOf(rule) === set)
}
