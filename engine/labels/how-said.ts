import type { Grade } from '../review/finding.ts'
import type { Said } from '../review/said/said.ts'

/** How firmly something is said, in a few words. */
export const gradeLabels: Readonly<Record<Grade, string>> = {
  committed: 'a commitment',
  aspirational: 'a hope: should, aims to',
  hedged: 'left open: may, where possible',
  denied: 'denied: not, no, never',
  mentioned: 'only named',
}

const voices: Readonly<Record<Said['voice'], string>> = {
  policy: '',
  title: 'in a heading or a line that only names it',
  struck: 'struck out',
  prompt: 'a prompt for the author to fill in',
  placeholder: 'a place still to fill in',
  note: 'a note to the author',
  optional: 'an optional clause',
  quotation: 'a quotation',
  example: 'an example',
  avoid: 'in a list of words to avoid',
  history: 'about what was changed or was so earlier',
}

/** How a passage is read: how firmly it is said, or why it is not the policy speaking, about whom and when. */
export function howSaid(grade: Grade | undefined, how: Pick<Said, 'voice' | 'whose' | 'when'> | undefined): string {
  if (how && how.voice !== 'policy') return voices[how.voice]
  if (how?.whose === 'other') return 'about what somebody else does'
  if (how?.when === 'past') return 'about the past'
  const firm = grade === undefined ? '' : gradeLabels[grade]
  if (how?.when === 'planned') return firm === '' ? 'only planned' : `${firm}; only planned`
  if (how?.whose === 'condition') return firm === '' ? 'a condition' : `${firm}; a condition`
  return firm
}
