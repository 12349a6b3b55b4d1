import { calledOf, type DocumentRecord } from './record.ts'

/** Sorts records by what they are called, as a reader would. */
export function byName(records: readonly DocumentRecord[]): readonly DocumentRecord[] {
  return records.toSorted((a, b) => collator.compare(calledOf(a), calledOf(b)) || collator.compare(a.name, b.name))
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })
