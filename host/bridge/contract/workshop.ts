import type { OwnKind } from '../../../engine/rules/own/layers.ts'
import type { Standing } from '../../../engine/rules/own/standing.ts'

/** A rule set, a rule or a concept, by its name or id. */
export interface PieceName {
  readonly kind: OwnKind
  readonly name: string
}

/** A rule set, rule or concept that the organisation made or changed. */
export interface OwnPiece extends PieceName {
  readonly standing: Standing
  /** The own set to which an own rule belongs. */
  readonly set?: string
  /** Documents are reviewed by a text of it. */
  readonly used: boolean
  /** There is a text of it that is not used yet. */
  readonly draft: boolean
  /** ISO 8601, UTC. */
  readonly changedAt: string
  readonly changedBy: string
}

/** A rule set, rule or concept with all its texts, in YAML. */
export interface PieceTexts extends PieceName {
  readonly standing: Standing | 'shipped'
  readonly set?: string
  /** As it is shipped now. */
  readonly shipped?: string
  /** As it was shipped when the organisation changed it. */
  readonly base?: string
  /** The organisation's own text by which documents are reviewed. */
  readonly used?: string
  /** The organisation's newer text, which is not used yet. */
  readonly draft?: string
}

/** The calls of the rule workshop. */
export interface WorkshopCalls {
  /** What the organisation made or changed itself. */
  ownRules(request: Record<string, never>): Promise<readonly OwnPiece[]>
  /** The texts of a rule, concept or own set. Rejects with `not-found` if there is none of that name. */
  pieceTexts(request: PieceName): Promise<PieceTexts>
  /** An id that no rule has yet, for a new one that begins with these capital letters. */
  freeId(request: { readonly letters: string }): Promise<{ readonly id: string }>
  /**
   * Keeps a text as a draft: it is not used. A rule that is not shipped needs the own set to which it belongs. Rejects with `exists` for a
   * rule set whose name a shipped one has.
   */
  keepDraft(request: PieceName & { readonly set?: string; readonly text: string }): Promise<PieceTexts>
  /**
   * Uses the draft from now on. Documents become stale; call `reviewAgain`. Rejects with `bad-rules` where the text has a mistake or causes
   * one elsewhere, and names each with its place: then nothing is changed.
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
