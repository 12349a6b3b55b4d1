import type { FieldPath } from '../../engine/authoring/edit/piece-value.ts'
import type { Value } from '../../engine/authoring/edit/yaml-text.ts'

/** Changes fields of what is written, one after the other; undefined takes a field out. */
export type Change = (...changes: readonly (readonly [path: FieldPath, value: Value | undefined])[]) => void
