import { type Document, type Span, spanOf } from '../document.ts'
import type { Requirement } from '../rules/schema.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { SectionFor } from './nearest-section.ts'

/**
 * Where a reader would add what a document does not say: the heading by which its rule is known (`headingOf` finds it), else where the
 * rule says that it belongs in any document, else the heading of the section nearest by meaning. Undefined at the end of the document
 * and where no section is near. Marks in the app, comments in Word and reports all go by it.
 */
export function homeOfGap(
  document: Document,
  rule: Requirement,
  nearest: readonly Span[],
  finders: { readonly headingOf: (names: readonly string[]) => number; readonly sections: SectionFor },
): Span | undefined {
  const { headingOf, sections } = finders
  const named = headingOf(rule.where)
  return openingOf(
    document,
    named >= 0 && sections.begins(named) ? named : placeWithoutHeading(rule, nearest, sections),
  )
}

/** The block where a gap belongs if no heading of its rule is there; -1 for the end of the document. */
export function placeWithoutHeading(rule: Requirement, nearest: readonly Span[], sections: SectionFor): number {
  if (rule['else-at'] === 'end') return -1
  return rule['else-at'] === 'beginning' ? sections.first() : sections.near(rule, nearest)
}

/** What something is put on that is about no words: a whole heading, or the first sentence of a paragraph. */
export function openingOf(document: Document, block: number): Span | undefined {
  const { kind, text = '' } = document.blocks[block] ?? {}
  const [first] = sentencesOf(text)
  if (!first || kind === undefined) return undefined
  return kind === 'heading' || kind === 'title'
    ? spanOf(document, block, 0, text.length)
    : spanOf(document, block, first.start, first.end)
}
