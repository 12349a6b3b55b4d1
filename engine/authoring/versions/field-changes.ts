import { fieldInWords } from './field-labels.ts'

/** A field of a rule that two versions have otherwise. */
export interface FieldChange {
  /** The keys that lead to it: "elements", "companion", "says". */
  readonly path: readonly string[]
  /** What it is called in a sentence. */
  readonly field: string
  /** Entries of a list that are new, and that are gone. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** What is no list: what it said and what it says. Absent where it said or says nothing. */
  readonly before?: string
  readonly after?: string
}

/** The fields in which two values of a rule differ, in the order of the later one. What is alike but in another order counts as alike. */
export function fieldChanges(before: unknown, after: unknown, path: readonly string[] = []): FieldChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (isGroup(before) && isGroup(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])]
    return keys.flatMap(key => fieldChanges(own(before, key), own(after, key), [...path, key]))
  }
  const field = fieldInWords(path)
  if (isList(before) && isList(after)) {
    const [was, is] = [before.map(inWords), after.map(inWords)]
    const added = is.filter(entry => !was.includes(entry))
    const removed = was.filter(entry => !is.includes(entry))
    return added.length + removed.length === 0 ? [] : [{ path, field, added, removed }]
  }
  return [
    {
      path,
      field,
      added: [],
      removed: [],
      ...(before === undefined ? {} : { before: inWords(before) }),
      ...(after === undefined ? {} : { after: inWords(after) }),
    },
  ]
}

/** A change of a field as a sentence: "The words it looks for: added “service user*”; took out “client”." */
export function fieldChangeInWords({ field, added, removed, before, after }: FieldChange): string {
  const parts = [
    ...(added.length === 0 ? [] : [`added ${quoted(added)}`]),
    ...(removed.length === 0 ? [] : [`took out ${quoted(removed)}`]),
    ...(before !== undefined && after !== undefined ? [`was ${quoted([before])}, is ${quoted([after])}`] : []),
    ...(before === undefined && after !== undefined ? [`added ${quoted([after])}`] : []),
    ...(before !== undefined && after === undefined ? [`took out ${quoted([before])}`] : []),
  ]
  return `${field.charAt(0).toUpperCase()}${field.slice(1)}: ${parts.join('; ')}.`
}

function quoted(entries: readonly string[]): string {
  return entries.map(entry => `“${entry}”`).join(', ')
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function own(group: object, key: string): unknown {
  return new Map<string, unknown>(Object.entries(group)).get(key)
}

/** A value as a reader writes it. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return value
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (isList(value)) return value.map(inWords).join(', ')
  if (isGroup(value))
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${inWords(inner)}`)
      .join(', ')
  return String(value)
}
