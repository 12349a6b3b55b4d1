import { openXml } from './xml.ts'
import { escapeXml, rootTag } from './xml-write.ts'

/** How tracked changes are written where the part has one prefix. Each mark has a different id (ECMA-376 17.13.5). */
export interface RevisionMarks {
  /** The prefix for new elements, with its colon. */
  readonly w: string
  /** Declares that prefix where the part's own is the default namespace, which attributes cannot use. */
  readonly declaration: string
  /** A start tag, "<w:ins …>", or an empty element. */
  readonly open: (name: 'ins' | 'del') => string
  readonly empty: (name: 'ins') => string
  readonly close: (name: 'ins' | 'del') => string
}

/**
 * Makes the marks of one author's changes, in a part's own prefix. Their ids are used nowhere in the package, neither for other
 * changes nor for bookmarks and comments.
 */
export function makeRevisionMarks(
  parts: ReadonlyMap<string, Uint8Array>,
  part: Uint8Array,
  by: { readonly author: string; readonly date: string },
): (prefix: string) => RevisionMarks {
  const used = usedIds(parts)
  let next = [...used].filter(id => id < 0x40000000).reduce((most, id) => Math.max(most, id + 1), 1)
  const newId = () => {
    while (used.has(next)) next++
    return next++
  }
  return prefix => {
    const w = prefix === '' ? 'w:' : prefix
    const declaration = prefix === '' ? ` xmlns:w="${defaultNamespace(part)}"` : ''
    const start = (name: string) =>
      `<${w}${name}${declaration} ${w}id="${newId()}" ${w}author="${escapeXml(by.author)}" ${w}date="${escapeXml(by.date)}"`
    return {
      w,
      declaration,
      open: name => `${start(name)}>`,
      empty: name => `${start(name)}/>`,
      close: name => `</${w}${name}>`,
    }
  }
}

function usedIds(parts: ReadonlyMap<string, Uint8Array>): Set<number> {
  const used = new Set<number>()
  for (const [name, bytes] of parts) {
    if (!/\.xml$/i.test(name)) continue
    for (const [, id] of openXml(bytes).text.matchAll(/[\s:]id\s*=\s*["'](\d{1,10})["']/g)) used.add(Number(id))
  }
  return used
}

function defaultNamespace(part: Uint8Array): string {
  return /\sxmlns\s*=\s*["']([^"']*)["']/.exec(rootTag(part).text)?.[1] ?? ''
}
