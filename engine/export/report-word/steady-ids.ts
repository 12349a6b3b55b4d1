import type { Package } from '../../docx/package.ts'

const document = 'word/document.xml'
const relationships = 'word/_rels/document.xml.rels'

/**
 * The package with the ids of links and pictures numbered in the order of the document. The library makes up others each time, and
 * the same content should be the same file.
 */
export function withSteadyIds(pkg: Package): Package {
  const body = textOf(pkg, document)
  const links = [...body.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)].map(([, id]) => id ?? '')
  const names = new Map([...new Set(links)].map((id, i) => [id, `link${i + 1}`]))
  if (names.size === 0 && !body.includes('<wp:docPr ')) return pkg
  let pictures = 0
  const steady = body
    .replace(/(<w:hyperlink [^>]*r:id=")([^"]+)/g, (_, before: string, id: string) => before + (names.get(id) ?? id))
    .replace(/(<wp:docPr [^>]*?\bid=")\d+/g, (_, before: string) => `${before}${++pictures}`)
  const related = textOf(pkg, relationships).replace(
    /(<Relationship [^>]*?\bId=")([^"]+)/g,
    (_, before: string, id: string) => before + (names.get(id) ?? id),
  )
  const encoder = new TextEncoder()
  return {
    parts: new Map(pkg.parts).set(document, encoder.encode(steady)).set(relationships, encoder.encode(related)),
  }
}

function textOf({ parts }: Package, name: string): string {
  return new TextDecoder().decode(parts.get(name) ?? new Uint8Array())
}
