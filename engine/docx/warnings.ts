import type { Warning } from '../document.ts'
import { counted } from '../labels/counts.ts'
import type { Counts } from './reader-state.ts'

/** What was noticed while reading, in addition to what was read. */
export interface Met {
  readonly counts: Counts
  readonly comments: number
  /** What the missing or damaged parts would have held: "footnotes". */
  readonly missing: readonly string[]
}

/** The sentences for the reviewer about what was noticed; none for what was not. */
export function warningsOf({ counts, comments, missing }: Met): readonly Warning[] {
  const all: readonly Warning[] = [
    warning(
      'tracked-changes',
      counts.changes,
      ['tracked change'],
      'Insertions were read as text; deletions were left out.',
    ),
    warning('comments', comments, ['comment'], 'Existing comments were not checked; they stay in the document.'),
    warning(
      'text-boxes',
      counts.textBoxes,
      ['text box', 'text boxes'],
      'Text boxes were read after the paragraph they belong to.',
    ),
    warning('images', counts.images, ['picture'], 'Words inside pictures were not read.'),
    warning('charts', counts.charts, ['chart'], 'Words inside charts were not read.'),
    warning('equations', counts.equations, ['equation'], 'Equations were left out of the text.'),
    warning('embedded', counts.embedded, ['embedded file'], 'The contents of embedded files were not read.'),
    warning(
      'templates',
      counts.templates,
      ['external template'],
      `Word may load it when it opens the document; ${left}.`,
    ),
    warning(
      'linked-objects',
      counts.linkedObjects,
      ['linked object or text', 'linked objects or texts'],
      `Word may load what is linked from other files; ${left}.`,
    ),
    warning(
      'linked-pictures',
      counts.linkedPictures,
      ['linked picture'],
      `Word may load linked pictures from other files or the internet; ${left}.`,
    ),
    warning(
      'dde-fields',
      counts.dde,
      ['field that asks another program for data (DDE)', 'fields that ask other programs for data (DDE)'],
      `Word may start such a program; ${left}.`,
    ),
    warning(
      'hidden-text',
      counts.hidden,
      ['stretch of hidden text', 'stretches of hidden text'],
      'Hidden text is marked and does not count as evidence.',
    ),
    warning(
      'struck-text',
      counts.struck,
      ['stretch of struck-out text', 'stretches of struck-out text'],
      'Text that is struck through does not count as evidence and is not flagged.',
    ),
    warning(
      'prompts',
      counts.prompts,
      ['content control that is not filled in', 'content controls that are not filled in'],
      'What they ask for does not count as evidence and is not flagged.',
    ),
    warning('not-understood', counts.diagrams, ['diagram'], 'Words inside diagrams (SmartArt) were not read.'),
    warning(
      'not-understood',
      counts.drawn,
      ['piece of drawn text', 'pieces of drawn text'],
      'Words in WordArt and watermarks were not read.',
    ),
    warning(
      'not-understood',
      counts.imports,
      ['inserted document'],
      'The contents of inserted documents were not read.',
    ),
    warning(
      'not-understood',
      counts.strays,
      ['piece of text', 'pieces of text'],
      'Found where Word does not allow text, and not read.',
    ),
    warning(
      'part-missing',
      missing.length,
      ['part'],
      `Missing from the file or damaged, and not read: ${missing.join(', ')}. Opening and saving it in Word may repair it.`,
    ),
  ]
  return all.filter(({ count }) => count > 0)
}

/** What we do about links out of the file. */
const left = 'Evenhand neither followed nor removed the link'

function warning(kind: Warning['kind'], count: number, [one, many]: Noun, so: string): Warning {
  return { kind, count, message: `${counted(count, one, many)}. ${so}` }
}

type Noun = readonly [one: string, many?: string]
