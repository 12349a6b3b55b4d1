import { type Document, type Span, spanOf } from '../document.ts'
import type { Requirement } from '../rules/schema.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { SectionFor } from './nearest-section.ts'

/**
 * Where a reader would add what a document does not say: the heading by which its rule is known (`headingOf` finds it), else that of the
 * section nearest by meaning; undefined where none is near. Marks in the app, comments in Word and reports all go by it.
 */
export function homeOfGap(
  document: Document,
  rule: Requirement,
  nearest: readonly Span[],
  finders: { readonly headingOf: (names: readonly string[]) => number; readonly sections: SectionFor },
): Span | undefined {
  const named = finders.headingOf(rule.where)
  return openingOf(
    document,
    named >= 0 && finders.sections.begins(named) ? named : finders.sections.near(rule, nearest),
  )
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
