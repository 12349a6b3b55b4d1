import { UserError } from '../errors.ts'
import type { Counts, LinkCounts } from './reader-state.ts'
import { type Relationship, relationshipsIn } from './relationships.ts'

/** What fields load from outside the file when they are updated, by the first word of their code (ECMA-376 17.16.5). */
const fields: Readonly<Record<string, keyof LinkCounts>> = {
  DDE: 'dde',
  DDEAUTO: 'dde',
  LINK: 'linkedObjects',
  INCLUDE: 'linkedObjects',
  INCLUDETEXT: 'linkedObjects',
  INCLUDEPICTURE: 'linkedPictures',
  IMPORT: 'linkedPictures',
}

const relationships: Readonly<Record<string, keyof LinkCounts>> = {
  attachedTemplate: 'templates',
  oleObject: 'linkedObjects',
  image: 'linkedPictures',
}

/** Counts a field by its code if it loads something from outside the file. */
export function countField(counts: Counts, code: string): void {
  const [, word = ''] = /^\s*([a-z]+)/i.exec(code) ?? []
  const what = fields[word.toUpperCase()]
  if (what !== undefined) counts[what]++
}

/** What the relationships of all parts load from outside the file; none is followed, and damaged ones are left out. */
export function countExternal(parts: ReadonlyMap<string, Uint8Array>): LinkCounts {
  const counts = { templates: 0, linkedObjects: 0, linkedPictures: 0, dde: 0 }
  for (const [name, bytes] of parts) {
    if (!/(?:^|\/)_rels\/[^/]*\.rels$/i.test(name)) continue
    for (const { type, external } of undamaged(bytes)) {
      const what = external ? relationships[type] : undefined
      if (what !== undefined) counts[what]++
    }
  }
  return counts
}

function undamaged(bytes: Uint8Array): readonly Relationship[] {
  try {
    return relationshipsIn(bytes, '')
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return []
  }
}
