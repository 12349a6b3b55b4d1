/** What a reader wanted and what the product gave. */
export type Pair = readonly [wanted: string, given: string]

/** The figures of a set of verdicts; shares from 0 to 1. Defined as in the scoring tool beside the corpus. */
export interface Figures {
  readonly n: number
  /** The share of equal verdicts. A question to a person (`ask`) is not an answer and counts as disagreement. */
  readonly agreement: number
  /** Agreement beyond chance; not a number where there is only one verdict to give. */
  readonly kappa: number
  /** Whether evidence (covered or weak) is given where the reader has some, whatever its weight. */
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** The figures of these verdicts. */
export function figuresOf(pairs: readonly Pair[]): Figures {
  const both = pairs.filter(([wanted, given]) => isEvidence(wanted) && isEvidence(given)).length
  const precision = both / (pairs.filter(([, given]) => isEvidence(given)).length || 1)
  const recall = both / (pairs.filter(([wanted]) => isEvidence(wanted)).length || 1)
  return {
    n: pairs.length,
    agreement: agreementOf(pairs),
    kappa: kappaOf(pairs),
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall || 1),
  }
}

/** The verdicts that a reader may want, in the order of a table. */
export const wantedVerdicts = ['covered', 'weak', 'missing'] as const
/** The verdicts that the product may give. */
export const givenVerdicts = [...wantedVerdicts, 'ask'] as const

/** How often each verdict was given for each that was wanted: a row for each of `wantedVerdicts`. */
export function confusionOf(pairs: readonly Pair[]): number[][] {
  return wantedVerdicts.map(w => givenVerdicts.map(g => pairs.filter(([a, b]) => a === w && b === g).length))
}

/** Whether a verdict says that there is something. */
export function isEvidence(verdict: string): boolean {
  return verdict === 'covered' || verdict === 'weak'
}

function agreementOf(pairs: readonly Pair[]): number {
  return pairs.filter(([wanted, given]) => wanted === given).length / (pairs.length || 1)
}

function kappaOf(pairs: readonly Pair[]): number {
  const share = (side: 0 | 1, verdict: string) => pairs.filter(pair => pair[side] === verdict).length / pairs.length
  const byChance = [...new Set(pairs.flat())].reduce((sum, v) => sum + share(0, v) * share(1, v), 0)
  return (agreementOf(pairs) - byChance) / (1 - byChance)
}
