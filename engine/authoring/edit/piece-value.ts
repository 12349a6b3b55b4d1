import { parseDocument } from 'yaml'
import type { OwnKind } from '../../rules/own/layers.ts'
import { fieldOrder } from './field-order.ts'
import { rewrite } from './rewrite.ts'
import { isGroup, isList, type Value } from './yaml-text.ts'

/** The fields of a rule, a concept or the head of a set, as a form shows them. */
export type Fields = { readonly [key: string]: Value }

/** Where a value stands among the fields: `['elements', 'right', 'says']`. */
export type FieldPath = readonly (string | number)[]

/** The fields in a text of one rule, concept or set; undefined where it cannot be read as one. */
export function fieldsOf(kind: OwnKind, name: string, text: string): Fields | undefined {
  const value = valueOfText(text)
  const own = kind === 'rule' ? (isList(value) && value.length === 1 ? value[0] : undefined) : value
  const fields = kind === 'concept' && own !== undefined && isGroup(own) ? own[name] : own
  return fields !== undefined && isGroup(fields) ? fields : undefined
}

/** The text with one field changed, and every other character as it is; undefined takes the field out. */
export function withField(
  kind: OwnKind,
  name: string,
  text: string,
  change: { readonly path: FieldPath; readonly value: Value | undefined },
): string {
  const fields = fieldsOf(kind, name, text)
  if (!fields) return text
  const next = changedAt(fields, change.path, change.value)
  const whole: Value = kind === 'rule' ? [next] : kind === 'concept' ? { [name]: next } : next
  return rewrite(text, whole, 'find' in fields ? fieldOrder.wording : fieldOrder.requirement)
}

function valueOfText(text: string): Value {
  try {
    const document = parseDocument(text, { prettyErrors: false })
    return document.errors.length > 0 ? null : (document.toJS({ maxAliasCount: 100 }) as Value)
  } catch {
    return null
  }
}

function changedAt(value: Value | undefined, [key, ...rest]: FieldPath, to: Value | undefined): Value {
  if (key === undefined) return to ?? null
  if (value !== undefined && isList(value)) {
    const at = Number(key)
    const next = rest.length === 0 ? to : changedAt(value[at], rest, to)
    return next === undefined ? value.toSpliced(at, 1) : at < value.length ? value.with(at, next) : [...value, next]
  }
  const fields = value !== undefined && isGroup(value) ? value : {}
  const next = rest.length === 0 ? to : changedAt(fields[key], rest, to)
  const { [key]: _, ...others } = fields
  if (next === undefined) return others
  return key in fields ? { ...fields, [key]: next } : { ...others, [key]: next }
}
