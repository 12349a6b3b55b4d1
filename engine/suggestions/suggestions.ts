import type { Document } from '../document.ts'
import type { ChangeNotMade, ChangeToMake } from '../docx/tracked-changes.ts'
import type { Finding, RequirementFinding, WordingFinding } from '../review/finding.ts'
import type { Requirement, Wording } from '../rules/schema.ts'
import { exactWords, needsOtherArticle } from './exact-words.ts'

/** What of a rule a suggestion is made from. */
export type SuggestingRule = Pick<Wording, 'kind' | 'replace'> | Pick<Requirement, 'kind' | 'fix'>

/** What a finding's suggestion would do to the text: replace its words exactly, or add a paragraph. */
export type SuggestionKind = 'words' | 'paragraph'

/**
 * The suggestion that a finding has, if any: flagged words for which its rule has an exact replacement, or a missing or weak requirement
 * for which it has wording. Blanks in [brackets] are part of the wording.
 */
export function suggestionOf(finding: Finding, rule: SuggestingRule | undefined): SuggestionKind | undefined {
  if (finding.kind === 'wording' && rule?.kind === 'wording') {
    return finding.occurrences.some(({ quote }) => exactWords(rule.replace, quote) !== undefined) ? 'words' : undefined
  }
  if (finding.kind === 'requirement' && rule?.kind === 'requirement') {
    const isGap = finding.verdict === 'missing' || finding.verdict === 'weak'
    return isGap && 'wording' in rule.fix ? 'paragraph' : undefined
  }
  return undefined
}

/** The changes to make in a document, and those that the text around them rules out. */
export interface PlannedChanges {
  readonly changes: readonly ChangeToMake[]
  readonly notMade: readonly ChangeNotMade[]
}

/**
 * The tracked changes that the suggestions of these findings come to: one for each place of words, one for each requirement, after the
 * block that its comment is on, which `commentOn` tells, or after its passage, its heading or
 * the title; where that is in a note, a header or a text box, after the block of the body that it belongs to. A finding without a suggestion has none.
 */
export function planChanges(
  document: Document,
  findings: readonly Finding[],
  ruleOf: (finding: RequirementFinding | WordingFinding) => SuggestingRule | undefined,
  commentOn: (finding: string) => number | undefined,
): PlannedChanges {
  const changes: ChangeToMake[] = []
  const notMade: ChangeNotMade[] = []
  for (const finding of findings) {
    if (finding.kind === 'reviewer') continue
    const rule = ruleOf(finding)
    const kind = suggestionOf(finding, rule)
    if (kind === undefined || rule === undefined) continue
    if (finding.kind === 'wording' && rule.kind === 'wording') {
      for (const { quote, ...at } of finding.occurrences) {
        const text = exactWords(rule.replace, quote)
        const change: ChangeToMake = { kind: 'replace', finding: finding.id, at, text: text ?? '' }
        const before = document.blocks[at.block]?.text.slice(0, at.start) ?? ''
        if (text === undefined) notMade.push({ change, because: 'the rule has no words that replace it exactly' })
        else if (needsOtherArticle(before, text))
          notMade.push({ change, because: 'the “a” or “an” before it would be wrong' })
        else changes.push(change)
      }
    } else if (finding.kind === 'requirement' && rule.kind === 'requirement' && 'wording' in rule.fix) {
      const commented = commentOn(finding.id) ?? finding.evidence[0]?.block ?? finding.home?.block
      const after = inBody(document, commented) ?? titleOf(document)
      if (after >= 0) changes.push({ kind: 'insert', finding: finding.id, after, text: rule.fix.wording.trim() })
    }
  }
  return { changes, notMade }
}

/** The index of the title, else of the first block of the body; -1 where the body has no words. */
function titleOf({ blocks }: Document): number {
  const title = blocks.findIndex(({ kind, part }) => kind === 'title' && part === 'body')
  return title >= 0 ? title : blocks.findIndex(({ part }) => part === 'body')
}

/** A block of the body: this one, or the one that hosts it. */
function inBody({ blocks }: Document, block: number | undefined): number | undefined {
  return block === undefined || blocks[block]?.part === 'body' ? block : blocks[block]?.host
}
