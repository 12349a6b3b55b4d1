import { UserError } from '../errors.ts'
import { splice } from './edit.ts'
import { removals } from './element-edits.ts'
import type { Parts } from './package-edit.ts'
import { relationshipsPart, resolveTarget } from './relationships.ts'
import { attribute, type Tag } from './scan.ts'
import { openXml } from './xml.ts'

/** Removes parts from a package, with their relationships, their content types, and every relationship that leads to them. */
export function removeParts(parts: Parts, names: readonly string[]): void {
  const gone = new Set(names.flatMap(name => [name, relationshipsPart(name)]).map(name => name.toLowerCase()))
  for (const name of [...parts.keys()]) if (gone.has(name.toLowerCase())) parts.delete(name)
  for (const name of [...parts.keys()]) {
    if (name.toLowerCase() === '[content_types].xml') {
      removeFrom(parts, name, 'ct:Override', tag =>
        gone.has((attribute(tag, 'PartName') ?? '').replace(/^\//, '').toLowerCase()),
      )
    }
    const source = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(name)
    if (!source) continue
    const from = `${source[1]}${source[2]}`
    removeFrom(
      parts,
      name,
      'rel:Relationship',
      tag =>
        attribute(tag, 'TargetMode') !== 'External' &&
        gone.has(resolveTarget(from, attribute(tag, 'Target') ?? '').toLowerCase()),
    )
  }
}

/** Removes elements from a part; a part that is missing or damaged, or has none of them, is left unchanged. */
export function removeFrom(parts: Parts, part: string, element: string, goes: (tag: Tag) => boolean): void {
  const bytes = parts.get(part)
  if (bytes === undefined) return
  try {
    const edits = removals(openXml(bytes), element, goes)
    if (edits.length > 0) parts.set(part, splice(bytes, edits))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}
