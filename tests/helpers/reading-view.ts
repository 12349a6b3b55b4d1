import { openPackage } from '../../engine/docx/package.ts'
import { readDocument } from '../../engine/docx/read.ts'
import type { ReadingView } from '../../host/bridge/contract/documents.ts'
import { readingView } from '../../host/reading-view/reading-view.ts'
import { type DocxContent, makeDocx } from './docx.ts'

/** The reading view of a made-up document, and its blocks. */
export async function viewOf(content: DocxContent): Promise<ReadingView & { readonly texts: readonly string[] }> {
  const bytes = makeDocx(content)
  const { document } = readDocument(openPackage(bytes))
  return { ...(await readingView(bytes, document)), texts: document.blocks.map(({ text }) => text) }
}

/** A picture in a run, as Word writes it: `id` names the relationship, `alt` is what it is said to show. */
export function drawing(id: string, alt = '', attribute = 'embed'): string {
  return (
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData>` +
    `<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>` +
    `<a:blip r:${attribute}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  )
}

/** A relationship of the main part to a picture. */
export function pictureRelationship(id: string, target: string, mode = ''): string {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`
}

/** A PNG of one pixel. */
export const png = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64'),
)
