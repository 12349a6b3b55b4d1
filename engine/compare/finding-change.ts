import type { Finding, RequirementVerdict, WordingVerdict } from '../review/finding.ts'

/**
 * What became of a finding in a later version. `fixed`: it is no longer found. `moved`: its words are somewhere else. `lost`: it
 * cannot be determined.
 */
export type ChangeState = 'fixed' | 'moved' | 'still-there' | 'lost'

/**
 * Why it cannot be determined. `words-gone`: the words that a reviewer marked are gone. `elsewhere`: its words are gone, and the same
 * are flagged where they may have gone. `ambiguous`: its words are there more than once now. `not-judged`: its rule was not applied.
 */
export type WhyLost = 'words-gone' | 'elsewhere' | 'ambiguous' | 'not-judged'

/** A finding of one version, and what became of it in another. */
export interface FindingChange {
  readonly finding: string
  readonly kind: Finding['kind']
  /** Absent for a finding that a reviewer added. */
  readonly rule?: string
  readonly verdict?: RequirementVerdict | WordingVerdict
  /** The words that it was on, "" if it was on none. */
  readonly quote: string
  readonly state: ChangeState
  readonly because?: WhyLost
  /** It is still found, but with other words around it, on another passage or with another verdict. */
  readonly reworded: boolean
  readonly verdictNow?: RequirementVerdict
  /** The finding of the other version that it is now; a covered requirement where it was fixed by covering it. */
  readonly now?: string
  /** The words that a requirement rests on in the other version; absent where on none. */
  readonly quotesNow?: readonly string[]
  /** Wordings: in how many places it was, and in how many of these it still is. */
  readonly places?: { readonly before: number; readonly now: number }
}

/** What changed between the reviews of two versions: each open finding of the first, and those of rules that are new in the second. */
export interface VersionChanges {
  readonly findings: readonly FindingChange[]
  readonly opened: readonly string[]
  /** How many paragraphs the earlier version has, and how many of these the later one has word for word. */
  readonly paragraphs: { readonly before: number; readonly kept: number }
}

interface Change
  extends Partial<Pick<FindingChange, 'because' | 'reworded' | 'verdictNow' | 'now' | 'places' | 'quotesNow'>> {
  readonly state: ChangeState
  readonly covered?: string
}

/** A finding with what became of it. */
export function whatChanged(finding: Finding, { covered, reworded = false, ...change }: Change): FindingChange {
  const [span] = finding.kind === 'requirement' ? finding.evidence : finding.occurrences
  return {
    finding: finding.id,
    kind: finding.kind,
    ...(finding.kind === 'reviewer' ? {} : { rule: finding.rule, verdict: finding.verdict }),
    quote: span?.quote ?? '',
    reworded,
    ...(covered === undefined ? {} : { now: covered }),
    ...change,
  }
}

/** How many findings were closed, are new, were reworded, and cannot be followed. */
export function changeCounts({ findings, opened }: Pick<VersionChanges, 'findings' | 'opened'>) {
  const count = (wanted: (change: FindingChange) => boolean) => findings.filter(wanted).length
  return {
    closed: count(({ state }) => state === 'fixed'),
    opened: opened.length,
    reworded: count(({ reworded }) => reworded),
    lost: count(({ state }) => state === 'lost'),
  }
}
