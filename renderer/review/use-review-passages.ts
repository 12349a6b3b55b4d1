import { useMemo } from 'react'
import type { Span } from '../../engine/document.ts'
import { shownWords } from '../../engine/labels/masked.ts'
import type { OpenDocument } from '../../host/bridge/contract/documents.ts'
import type { Passages } from '../findings/passages-context.tsx'
import { surroundings } from './sections.ts'

interface Options extends Pick<Passages, 'show' | 'sectionOf'> {
  readonly document: OpenDocument | undefined
  /** Whether offensive words are shown masked. */
  readonly mask: boolean
}

/** How the passages of a document are shown; the same until something of it changes. */
export function useReviewPassages({ document, mask, show, sectionOf }: Options): Passages {
  return useMemo(
    () => ({
      show,
      sectionOf,
      quoted: (entry, words) => shownWords(words, entry.verdict, mask),
      around: (span: Span) => surroundings(document?.blocks[span.block]?.text ?? '', span),
    }),
    [document, mask, show, sectionOf],
  )
}
