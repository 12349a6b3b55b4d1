import type { DocumentSummary } from '../../host/bridge/contract/documents.ts'

/** The name by which a document is listed: its title, or where it has none that is short, its file’s name. */
export function listedName({ title, name }: Pick<DocumentSummary, 'title' | 'name'>): string {
  const own = title.trim()
  return own === '' || own.length > longestTitle ? name : own
}

/** A longer title is a sentence that only stands where a title would. */
const longestTitle = 80
