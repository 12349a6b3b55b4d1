import type { ReadResult } from '../../engine/docx/read.ts'
import { scan } from '../../engine/docx/scan.ts'
import { openXml } from '../../engine/docx/xml.ts'
import { slimElements } from './slim-elements.ts'
import type { Owned, Slim, Source, SourcePart } from './slim-state.ts'

/**
 * A part as little WordprocessingML as mammoth needs: the words that our reader took for the text, in as few runs as their
 * properties allow; tables; a bookmark where each block, picture and note reference stands; and no link, field, style or name of
 * the file. Text boxes follow their paragraph. In a part of notes these come one by one, in `notes`.
 */
export function slimPart(source: Source, part: SourcePart): Pick<Slim, 'notes'> & { readonly xml: string } {
  const slim: Slim = { source, part, ...placesIn(source.reading, part.name), ...nothing() }
  scan(openXml(part.bytes), slimElements, slim)
  return { xml: slim.out.join(''), notes: slim.notes }
}

function placesIn({ sourceMap }: ReadResult, part: string): Pick<Slim, 'blockAt' | 'pieceAt'> {
  const blockAt = new Map<number, number>()
  const pieceAt = new Map<number, Owned>()
  for (const [block, place] of sourceMap.entries()) {
    if (place.part !== part) continue
    blockAt.set(place.paragraph.from, block)
    for (const piece of place.pieces) pieceAt.set(piece.element.from, { block, piece })
  }
  return { blockAt, pieceAt }
}

function nothing(): Omit<Slim, 'source' | 'part' | 'blockAt' | 'pieceAt'> {
  const open = { paragraph: undefined, run: undefined, note: undefined }
  return { ...open, out: [], rows: [], cells: [], alt: '', outside: [], alternatives: [], notes: [] }
}
