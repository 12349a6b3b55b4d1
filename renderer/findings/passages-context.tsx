import { createContext, use } from 'react'
import type { Span } from '../../engine/document.ts'
import type { Entry } from './entries.ts'

/** How the passages of findings are shown. */
export interface Passages {
  /** Brings a passage into view in the document. */
  readonly show: (span: Span) => void
  /** Words of a finding as they are to be shown, masked where the reviewer wants that. */
  readonly quoted: (entry: Entry, words: string) => string
  /** The heading that a block is under. */
  readonly sectionOf: (block: number) => string
  /** The words before and after a passage. */
  readonly around: (span: Span) => readonly [before: string, after: string]
}

const PassagesContext = createContext<Passages | undefined>(undefined)

/** Provides the passages of the open document. */
export const PassagesProvider = PassagesContext

/** The passages of the open document. */
export function usePassages(): Passages {
  const passages = use(PassagesContext)
  if (!passages) throw new Error('used outside of PassagesProvider')
  return passages
}
