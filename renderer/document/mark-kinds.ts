import type { Label } from '../../engine/labels/label.ts'
import { verdictDisplay } from '../verdicts/verdict-display.ts'

/** A kind of mark in the document: the highlight that draws it, and what it means. */
export interface MarkKind {
  readonly highlight: string
  readonly label: Pick<Label, 'shape' | 'long'>
  readonly about: string
}

/** Every kind of mark, as the legend lists them. */
export const markKinds: readonly MarkKind[] = [
  { highlight: 'ev-covered', label: verdictDisplay.covered, about: 'says what is required' },
  {
    highlight: 'ev-evidence',
    label: { shape: '✓', long: 'Covered by evidence' },
    about: 'a reviewer pointed to it',
  },
  { highlight: 'ev-weak', label: verdictDisplay.weak, about: 'says part of it, or says it softly' },
  {
    highlight: 'ev-wrong',
    label: { shape: '✕', long: 'Wrong' },
    about: 'tells the law wrongly, or goes against what is required',
  },
  { highlight: 'ev-ask', label: verdictDisplay.ask, about: 'only a person can tell' },
  {
    highlight: 'ev-nearest',
    label: { shape: '…', long: 'Nearest to something missing' },
    about: 'shown while that finding is open',
  },
  { highlight: 'ev-avoid', label: verdictDisplay.avoid, about: 'words to replace' },
  { highlight: 'ev-wording', label: verdictDisplay.depends, about: 'words that may not fit here' },
  { highlight: 'ev-noncommittal', label: verdictDisplay.noncommittal, about: 'words that promise little' },
  { highlight: 'ev-style', label: verdictDisplay.style, about: 'words that could be plainer' },
  { highlight: 'ev-added', label: verdictDisplay.added, about: 'a finding of your own' },
  { highlight: 'ev-chosen', label: { shape: '▶', long: 'Open' }, about: 'of the finding that is open' },
]
