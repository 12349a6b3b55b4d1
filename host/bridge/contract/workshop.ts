import type { Effect } from '../../../engine/authoring/changes/effects.ts'
import type { RuleTried } from '../../../engine/authoring/live/rule-tried.ts'
import type { DecisionState } from '../../../engine/decision.ts'
import type { RequirementVerdict, WordingVerdict } from '../../../engine/review/finding.ts'
import type { OwnKind } from '../../../engine/rules/own/layers.ts'
import type { Standing } from '../../../engine/rules/own/standing.ts'

/** A rule set, a rule or a concept, by its name or id. */
export interface PieceName {
  readonly kind: OwnKind
  readonly name: string
}

/** A rule set, rule or concept that the organisation made or changed. */
export interface OwnPiece extends PieceName {
  /** What it is called or about in its newest text; empty where that cannot be read. */
  readonly title: string
  readonly standing: Standing
  /** The own set to which an own rule belongs. */
  readonly set?: string
  /** Documents are reviewed by a text of it. */
  readonly used: boolean
  /** There is a text of it that is not used yet. */
  readonly draft: boolean
  /** Who made it, where it was brought in from a file. */
  readonly from?: string
  /** It, or the set to which it belongs, is switched off. */
  readonly off?: true
  /** ISO 8601, UTC. */
  readonly changedAt: string
  readonly changedBy: string
}

/** A rule set, rule or concept with all its texts, in YAML. */
export interface PieceTexts extends PieceName {
  readonly standing: Standing | 'shipped'
  readonly set?: string
  /** Who made it, where it was brought in from a file. */
  readonly from?: string
  /** It, or the set to which it belongs, is switched off. */
  readonly off?: true
  /** As it is shipped now. */
  readonly shipped?: string
  /** As it was shipped when the organisation changed it. */
  readonly base?: string
  /** The organisation's own text by which documents are reviewed. */
  readonly used?: string
  /** The organisation's newer text, which is not used yet. */
  readonly draft?: string
}

/** A text of the organisation's own, which need not be kept. */
export interface PieceText extends PieceName {
  /** The own set to which an own rule belongs. */
  readonly set?: string
  readonly text: string
}

/** A text as it is being written: what is wrong with it, what its examples do, and what it finds. */
export type TriedText = Omit<RuleTried, 'rule'> & {
  /** It could be used: nothing is wrong with it, no example fails and none is lacking. */
  readonly sound: boolean
  /** Phrases that its author may want to add, from the examples. */
  readonly suggested: readonly string[]
}

/** What other rules would change in one document. */
export interface ChangesInDocument {
  readonly document: string
  readonly name: string
  readonly changes: readonly ChangeOfFinding[]
}

/** A finding that would appear, vanish or get another verdict. */
export interface ChangeOfFinding {
  readonly rule: string
  /** The short name of the rule. */
  readonly name: string
  readonly change: Effect['change']
  readonly before?: RequirementVerdict | WordingVerdict
  readonly after?: RequirementVerdict | WordingVerdict
  /** The words that it rests on, at most three passages. */
  readonly passages: readonly string[]
  /** How many passages there are. */
  readonly places: number
  /** What reviewers decided on the finding as it is now. */
  readonly decided?: DecisionState
}

/** What would change over all documents of the library. */
export interface WouldChange {
  /** How many documents were looked through. */
  readonly documents: number
  /** Those in which something would change. */
  readonly changed: readonly ChangesInDocument[]
}

/** The calls of the rule workshop. */
export interface WorkshopCalls {
  /** What the organisation made or changed itself. */
  ownRules(request: Record<string, never>): Promise<readonly OwnPiece[]>
  /** The texts of a rule, concept or own set. Rejects with `not-found` if there is none of that name. */
  pieceTexts(request: PieceName): Promise<PieceTexts>
  /** Begins a rule of the organisation's own as a draft, under an id that no rule has; makes the set for such rules where there is none. */
  newRule(request: { readonly kind: 'requirement' | 'wording' }): Promise<PieceTexts>
  /**
   * Keeps a text as a draft: it is not used. A rule that is not shipped needs the own set to which it belongs. Rejects with `exists` for a
   * rule set whose name a shipped one has.
   */
  keepDraft(request: PieceText): Promise<PieceTexts>
  /**
   * Tries a text without keeping it: its mistakes with line and column, its examples, and what it finds in a document. Takes up to a second.
   * Of rule sets and concepts only the mistakes are told.
   */
  tryText(request: PieceText & { readonly document?: string }): Promise<TriedText>
  /**
   * What would change over all documents if this text were used; absent, if the piece were taken out. Progress is told as events with this
   * `job`. Rejects with `bad-rules` where the text cannot be used, and with `not-readable` when it was stopped.
   */
  wouldChange(
    request: PieceName & { readonly set?: string; readonly text?: string; readonly job: string },
  ): Promise<WouldChange>
  /** Stops looking through documents. */
  stopTrying(request: { readonly job: string }): Promise<null>
  /**
   * Uses the draft from now on. Documents become stale; call `reviewAgain`. Rejects with `bad-rules` where the text has a mistake or causes
   * one elsewhere, and names each with its place, and where an example fails, of the rule itself or of one that uses the concept, or the
   * rule has fewer than two examples of a kind: then nothing is changed.
   */
  useDraft(request: PieceName): Promise<PieceTexts>
  /** Throws a draft away. */
  dropDraft(request: PieceName): Promise<null>
  /**
   * Takes an own rule, concept or set out, or goes back to the shipped one. Rejects with `exists` for a set that has rules, and with
   * `bad-rules` where others name the concept.
   */
  takeOut(request: PieceName): Promise<null>
  /**
   * Settles what was changed in both places: `ours` goes on with the organisation's text and takes the shipped one as seen, `shipped` goes
   * back to the shipped one.
   */
  settleChanged(request: PieceName & { readonly keep: 'ours' | 'shipped' }): Promise<null>
}
