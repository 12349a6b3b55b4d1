import type { NotApplied } from '../review/applicability.ts'

/** Why a rule was not applied in a review. */
export const notAppliedLabels: Readonly<Record<NotApplied, string>> = {
  'switched-off': 'Switched off',
  'off-for-type': 'Switched off for this type of document',
  'off-for-document': 'Switched off for this document',
  'not-judged': 'The document could not be judged',
  'type-unknown': 'The type is not known yet',
  'other-type': 'For other types of document',
  'other-scope': 'Not a people policy',
  'other-nation': 'Law of another nation',
  'not-yet': 'Not in force yet',
  'no-longer': 'No longer in force',
  answer: 'Needs an answer about your organisation',
  'house-style': 'Your house style differs',
  'off-by-default': 'Off by default',
  'not-asked': 'Not asked of such a document, which does not say it in full',
}
