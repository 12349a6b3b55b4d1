import { drawingElements } from './drawing-elements.ts'
import { fieldElements } from './field-elements.ts'
import { countField } from './outside-links.ts'
import { finish, paragraphElements } from './paragraph-elements.ts'
import { type Counts, newReaderState, noCounts, type ReaderState } from './reader-state.ts'
import { revisionElements } from './revision-elements.ts'
import { runElements } from './run-elements.ts'
import { scan } from './scan.ts'
import type { Styles } from './styles.ts'
import { tableElements } from './table-elements.ts'
import type { Xml } from './xml.ts'

const elements = {
  ...paragraphElements,
  ...runElements,
  ...fieldElements,
  ...revisionElements,
  ...tableElements,
  ...drawingElements,
}

/**
 * Reads the paragraphs of one part in reading order, and adds to `counts`. `tables` is the number of tables in the parts
 * before. Throws UserError `damaged`.
 */
export function readStory(xml: Xml, styles: Styles, counts: Counts, tables: number): ReaderState {
  const first = newReaderState(xml, styles, noCounts(), tables)
  scan(xml, elements, first)
  // A field whose code never ends would hide the rest of the part, so it is not treated as a field.
  const unended = first.fields.filter(field => !field.result)
  const endless = unended.map(field => field.at)
  const story = endless.length === 0 ? first : newReaderState(xml, styles, noCounts(), tables, new Set(endless))
  if (story !== first) scan(xml, elements, story)
  for (const { code } of unended) countField(story.counts, code)
  finish(story)
  for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += story.counts[key]
  return story
}
