import type { Document } from '../../engine/document.ts'
import { openPackage } from '../../engine/docx/package.ts'
import { type ReadResult, readDocument } from '../../engine/docx/read.ts'
import type { ReadingView } from '../bridge/contract/documents.ts'
import { plainView } from './plain.ts'
import { wordView } from './word.ts'

/** The version of what makes views: one kept from an earlier version is made anew. */
export const viewMaker = 2

/**
 * A Word file as HTML that runs nothing and loads nothing, with the blocks of `document`, which was read from it (without it of what
 * is read now). Where the file is empty, since it was removed, `document` is not what our reader reads in the file today, or mammoth cannot convert it, it is shown plain.
 * Throws UserError where the file cannot be opened.
 */
export async function readingView(bytes: Uint8Array, document?: Document): Promise<ReadingView> {
  if (bytes.length === 0 && document) return plainView(document)
  const pkg = openPackage(bytes)
  const reading = readDocument(pkg)
  const shown = document ?? reading.document
  if (!sameTexts(reading, shown)) return plainView(shown)
  try {
    return await wordView(pkg, { ...reading, document: shown })
  } catch {
    return plainView(shown)
  }
}

function sameTexts(reading: ReadResult, document: Document): boolean {
  const { blocks } = reading.document
  return blocks.length === document.blocks.length && blocks.every((block, i) => block.text === document.blocks[i]?.text)
}
