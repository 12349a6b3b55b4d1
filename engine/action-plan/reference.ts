import { sha256OfText } from '../sha256.ts'

/** A task's short name, for people and spreadsheets: "T-3F9A20". */
export function referenceOf(id: string): string {
  return `T-${sha256OfText(id).slice(0, 6).toUpperCase()}`
}
