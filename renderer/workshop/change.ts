import type { FieldPath, Fields } from '../../engine/authoring/edit/piece-value.ts'
import { isGroup, type Value } from '../../engine/authoring/edit/yaml-text.ts'

/** Changes fields of what is written, one after the other; undefined takes a field out. */
export type Change = (...changes: readonly (readonly [path: FieldPath, value: Value | undefined])[]) => void

/** A group of fields in a rule, such as `unless`, and what changes one of them; a group that is left empty is taken out. */
export function groupIn(fields: Fields, name: string, change: Change) {
  const value = fields[name]
  const group = value !== undefined && isGroup(value) ? value : {}
  const at = (key: string) => (next: Value | undefined) => {
    const { [key]: _, ...others } = group
    const now = next === undefined ? others : { ...group, [key]: next }
    change([[name], Object.keys(now).length === 0 ? undefined : now])
  }
  return { group, at }
}
