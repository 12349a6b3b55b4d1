import type { DocumentState } from '../../engine/portfolio/record.ts'

/** How far the review of a document has come, for a list of choices. */
export const documentStateLabels: Readonly<Record<DocumentState, string>> = {
  'not-judged': 'Not judged',
  'not-started': 'Nothing decided yet',
  'under-way': 'Some findings decided',
  done: 'All findings decided',
}
