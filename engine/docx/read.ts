import type { Block, Document, Warning } from '../document.ts'
import { UserError } from '../errors.ts'
import { readCoreTitle } from './core-title.ts'
import { countComments } from './count-comments.ts'
import { findUnstyledHeadings } from './headings.ts'
import { listCounter } from './list-counter.ts'
import { noteMarks } from './note-marks.ts'
import { type Numbering, readNumbering } from './numbering.ts'
import { countExternal } from './outside-links.ts'
import { ownComments } from './own-comments.ts'
import { mainPart, noBody, type Package } from './package.ts'
import { type PendingBlock, pendingBlockOf } from './pending-block.ts'
import { readStory } from './read-story.ts'
import { type Counts, noCounts, type Paragraph } from './reader-state.ts'
import { findPart, partFinder, type Relationship, readRelationships } from './relationships.ts'
import type { BlockSource } from './source-map.ts'
import { readStyles, type Styles } from './styles.ts'
import { markBoldFirstRows } from './table-headers.ts'
import { titleOf } from './title.ts'
import { findTypedContents } from './typed-contents.ts'
import { warningsOf } from './warnings.ts'
import { openXml } from './xml.ts'

/** A document as rules see it, what the reviewer should know about the reading, and where each block is in the bytes. */
export interface ReadResult {
  readonly document: Document
  readonly warnings: readonly Warning[]
  /** Index i is for block i. */
  readonly sourceMap: readonly BlockSource[]
}

interface Sources {
  readonly pkg: Package
  readonly main: string
  readonly related: readonly Relationship[]
  readonly missing: string[]
  readonly counts: Counts
  readonly styles: Styles
  readonly numbering: Numbering
}

/**
 * Reads a package's text: body with text boxes in place, footnotes, endnotes, headers, footers. Paragraphs without words
 * produce no block. A paragraph whose mark is deleted runs on into the next: that block's place is the second paragraph, and
 * its first pieces are in the one before. Notes without a reference are not read. Equations are left out of the text. A part
 * that is missing or damaged produces a warning; throws UserError `damaged` if there is no body.
 */
export function readDocument(pkg: Package): ReadResult {
  const main = mainPart(pkg.parts)
  if (main === undefined) throw noBody()
  const missing: string[] = []
  const related = optional(missing, 'relationships', () => readRelationships(pkg.parts, main)) ?? []
  const xmlOf = (type: string) => partsOf({ pkg, related, missing }, type)[0]
  const styles = xmlOf('styles')
  const numbering = xmlOf('numbering')
  const sources: Sources = {
    pkg,
    main,
    related,
    missing,
    counts: noCounts(),
    styles: optional(missing, 'styles', () => readStyles(styles && openXml(styles.bytes))) ?? readStyles(undefined),
    numbering:
      optional(missing, 'list numbers', () => readNumbering(numbering && openXml(numbering.bytes))) ?? new Map(),
  }
  const drafts = readDrafts(sources)
  findTypedContents(drafts)
  markBoldFirstRows(drafts)
  findUnstyledHeadings(drafts)
  const texts = ofTheirOwn(drafts.map(({ paragraph }) => paragraph.text))
  const blocks = drafts.map((draft, i) => blockOf(draft, texts[i] ?? ''))
  const stretches = (of: 'hidden' | 'struck' | 'prompt') =>
    blocks.reduce((sum, block) => sum + (block[of]?.length ?? 0), 0)
  sources.counts.hidden = stretches('hidden')
  sources.counts.struck = stretches('struck')
  sources.counts.prompts = stretches('prompt')
  const external = countExternal(pkg.parts)
  sources.counts.templates = external.templates
  sources.counts.linkedObjects += external.linkedObjects
  // The picture of a field usually has a relationship too.
  sources.counts.linkedPictures = Math.max(sources.counts.linkedPictures, external.linkedPictures)
  const comments = xmlOf('comments')
  const met = {
    counts: sources.counts,
    comments: (comments && optional(missing, 'comments', () => othersComments(pkg, comments.bytes))) ?? 0,
    missing,
  }
  return {
    document: { title: titleOf(blocks, coreTitle(pkg)), blocks },
    warnings: warningsOf(met),
    sourceMap: drafts.map(({ paragraph, partName }) => ({
      part: partName,
      prefix: paragraph.prefix,
      paragraph: paragraph.bytes,
      inside: paragraph.inside,
      pieces: paragraph.pieces,
    })),
  }
}

function readDrafts(sources: Sources): readonly PendingBlock[] {
  const { pkg, main, styles, counts, numbering } = sources
  const bytes = pkg.parts.get(main)
  if (bytes === undefined) throw noBody()
  const drafts: PendingBlock[] = []
  const hosts = new Map<string, number | undefined>()
  const body = readStory(openXml(bytes), styles, counts, 0)
  if (!body.hasBody) throw noBody()
  const taken = new Set([main])
  let tables = body.tables
  const counter = listCounter(numbering)
  let lastBody: number | undefined
  for (const paragraph of body.paragraphs) {
    const draft = pendingBlockOf(paragraph, paragraph.boxed ? 'text-box' : 'body', main, numbering, counter)
    if (draft !== undefined) {
      if (!paragraph.boxed) lastBody = drafts.length
      else draft.host = lastBody
      drafts.push(draft)
    }
    for (const note of paragraph.refers) hosts.set(note, lastBody)
  }
  const at = drafts.findIndex(({ part }) => part === 'body')
  const firstBody = at < 0 ? undefined : at
  for (const draft of drafts) if (draft.part === 'text-box') draft.host ??= firstBody

  const readOther = (type: 'footnotes' | 'endnotes' | 'header' | 'footer', source: Source): readonly Paragraph[] => {
    // A file may refer to a part twice, for example to its body as a header: it is read as the first.
    const again = taken.has(source.name)
    if (again) note(sources.missing, type)
    taken.add(source.name)
    const story = again
      ? undefined
      : optional(sources.missing, type, () => readStory(openXml(source.bytes), styles, counts, tables))
    tables = story?.tables ?? tables
    return story?.paragraphs ?? []
  }
  for (const type of ['footnotes', 'endnotes'] as const) {
    const source = partsOf(sources, type)[0]
    if (source === undefined) continue
    const paragraphs = Map.groupBy(readOther(type, source), ({ note }) => note ?? '')
    const counter = listCounter(numbering)
    for (const [note, host] of hosts) {
      for (const paragraph of paragraphs.get(note) ?? []) {
        const draft = pendingBlockOf(
          paragraph,
          type === 'footnotes' ? 'footnote' : 'endnote',
          source.name,
          numbering,
          counter,
        )
        if (draft === undefined) continue
        draft.host = host ?? firstBody
        drafts.push(draft)
      }
    }
  }
  for (const type of ['header', 'footer'] as const) {
    for (const source of partsOf(sources, type, ({ id }) => body.margins.has(id))) {
      const counter = listCounter(numbering)
      for (const paragraph of readOther(type, source)) {
        const draft = pendingBlockOf(paragraph, type, source.name, numbering, counter)
        if (draft === undefined) continue
        draft.host = firstBody
        drafts.push(draft)
      }
    }
  }
  return drafts
}

interface Source {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The parts that the main part refers to with this type, each once; one that is not in the package is recorded as missing. */
function partsOf(
  { pkg, related, missing }: Pick<Sources, 'pkg' | 'related' | 'missing'>,
  type: string,
  wanted: (relationship: Relationship) => boolean = () => true,
): readonly Source[] {
  const found = new Map<string, Source>()
  const find = partFinder(pkg.parts)
  for (const relationship of related) {
    if (relationship.type !== type || relationship.external || !wanted(relationship)) continue
    const part = find(relationship.target)
    if (part === undefined) note(missing, type)
    else found.set(part.name, part)
  }
  return [...found.values()]
}

/** Runs a reader of an optional part; if it cannot be read, it is recorded as missing. */
function optional<T>(missing: string[], what: string, read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    note(missing, what)
    return undefined
  }
}

function note(missing: string[], what: string): void {
  if (!missing.includes(what)) missing.push(what)
}

/** How many comments a comments part holds, apart from those that an earlier export of ours wrote and nobody has changed. */
function othersComments(pkg: Package, bytes: Uint8Array): number {
  return countComments(bytes) - ownComments(pkg).filter(({ state }) => state !== 'edited').length
}

function coreTitle(pkg: Package): string {
  const name = readRelationships(pkg.parts, '').find(({ type }) => type === 'core-properties')?.target
  const part = name === undefined ? undefined : findPart(pkg.parts, name)
  return (part && optional([], '', () => readCoreTitle(part.bytes))) ?? ''
}

/**
 * Copies each string so that it no longer keeps the part's XML alive. Strings are cut out of the XML and joined piece by piece
 * as they are read; JavaScript keeps them like that and takes three times as long for each character that is looked at later.
 */
function ofTheirOwn(texts: readonly string[]): readonly string[] {
  return structuredClone(texts)
}

function blockOf({ paragraph, part, kind, level, number, cell, host }: PendingBlock, text: string): Block {
  const { style, hidden, italic, struck, prompt } = paragraph
  const raised = noteMarks(text, paragraph.raised)
  return {
    kind,
    part,
    text,
    ...(level === undefined ? {} : { level }),
    ...(number === '' ? {} : { number }),
    ...(style === undefined ? {} : { style: style.name }),
    ...(cell === undefined ? {} : { cell }),
    ...(hidden.length === 0 ? {} : { hidden }),
    ...(italic.length === 0 ? {} : { italic }),
    ...(struck.length === 0 ? {} : { struck }),
    ...(raised.length === 0 ? {} : { raised }),
    ...(prompt.length === 0 ? {} : { prompt }),
    ...(style?.role === 'quote' ? { quoted: true as const } : {}),
    ...(host === undefined ? {} : { host }),
  }
}
