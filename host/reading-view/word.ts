import type { StoryKind } from '../../engine/document.ts'
import type { Package } from '../../engine/docx/package.ts'
import { mainPart, noBody } from '../../engine/docx/package.ts'
import type { ReadResult } from '../../engine/docx/read.ts'
import { findPart, readRelationships } from '../../engine/docx/relationships.ts'
import { readStyles } from '../../engine/docx/styles.ts'
import { openXml } from '../../engine/docx/xml.ts'
import type { ReadingView } from '../bridge/contract/documents.ts'
import { blockElement, plainText } from './block-html.ts'
import { convert } from './convert.ts'
import { weave } from './insert-blocks.ts'
import { noMarks } from './marks.ts'
import { pictureFinder } from './pictures.ts'
import { sanitised } from './sanitise.ts'
import { slimPart } from './slim.ts'
import type { Source } from './slim-state.ts'

const afterwards: readonly StoryKind[] = ['footnote', 'endnote', 'header', 'footer']

/**
 * A document with the bold, tables and pictures of its file, by way of mammoth: the body with text boxes, then notes, headers and
 * footers. A block that mammoth drops is put at the end of its part. Throws whatever mammoth throws.
 */
export async function wordView(pkg: Package, reading: ReadResult): Promise<ReadingView> {
  const { blocks } = reading.document
  const marks = noMarks()
  const source: Source = { reading, styles: stylesOf(pkg), marks, pictureOf: pictureFinder(pkg.parts) }
  const labels = new Map<number, string>()
  const main = slim(pkg, source, mainPart(pkg.parts)).xml
  const slimmed = new Map<StoryKind, string>([['body', main]])
  for (const part of afterwards) {
    const names = new Set(blocks.flatMap((block, i) => (block.part === part ? (reading.sourceMap[i]?.part ?? []) : [])))
    const own = [...names].map(name => slim(pkg, source, name))
    const notes = own.flatMap(({ notes }) => notes).sort((a, b) => a.first - b.first)
    for (const { key, first } of notes) labels.set(first, marks.notes.get(key)?.label ?? '')
    slimmed.set(part, notes.length > 0 ? notes.map(({ xml }) => xml).join('') : own.map(({ xml }) => xml).join(''))
  }
  let html = ''
  let faithful = 0
  for (const [part, xml] of slimmed) {
    const woven = weave(sanitised(await convert(xml)), { blocks, marks: marks.list, labels })
    const shown = new Set(woven.shown)
    const dropped = blocks.flatMap((block, i) => {
      const here = block.part === part || (part === 'body' && block.part === 'text-box')
      return here && !shown.has(i) ? [`<p>${blockElement(i, block.number, plainText(block))}</p>`] : []
    })
    const all = woven.html + dropped.join('')
    if (part === 'body') html += all
    else if (all !== '') html += `<section data-part="${part}">${all}</section>`
    faithful += woven.faithful
  }
  return { html, faithful, blocks: blocks.length }
}

function slim(pkg: Package, source: Source, name: string | undefined) {
  const part = name === undefined ? undefined : findPart(pkg.parts, name)
  if (!part) throw noBody()
  return slimPart(source, { ...part, related: readRelationships(pkg.parts, part.name) })
}

function stylesOf({ parts }: Package) {
  const styles = readRelationships(parts, mainPart(parts) ?? '').find(
    ({ type, external }) => type === 'styles' && !external,
  )
  const part = styles && findPart(parts, styles.target)
  return readStyles(part && openXml(part.bytes))
}
