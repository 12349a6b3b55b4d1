import { dateAndTime, shortDate } from '../../engine/labels/dates.ts'
import { typeTitle } from '../../engine/labels/document-types.ts'
import { type DocumentType, documentTypes } from '../../engine/rules/document-types.ts'

export { counted } from '../../engine/labels/counts.ts'

/** The name of each type of document, with a capital letter. */
export const typeNames = Object.fromEntries(documentTypes.map(type => [type, typeTitle(type)])) as Readonly<
  Record<DocumentType, string>
>

/** "24 Nov 2026" of an ISO date or time. */
export const dateWords = shortDate

/** "24 Nov 2026, 14:05" of an ISO time. */
export const timeWords = dateAndTime
