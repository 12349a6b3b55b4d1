import type { Block, Range } from '../document.ts'
import { typedMark } from './typed-marks.ts'

/** Where a block stands among lists. */
export interface ListPlace {
  /** It is an item of a list, by its style or by the bullet or number that its author typed. */
  readonly listed: boolean
  /** It is part of the same paragraph as what stands before it: an item after its introduction, or what goes on after the list. */
  readonly goesOn: boolean
  /** The sentence that introduces it, or -1. */
  readonly leadIn: number
}

/** Follows, block by block in reading order, which sentence introduces what is being read. */
export class LeadIns {
  /** The sentence that introduces what follows, or -1. */
  private intro = -1
  private introducedBy: Block | undefined

  /** Where a block stands; then `read` is to be called for it. */
  placeOf(block: Block): ListPlace {
    const { kind, text, cell, part } = block
    const introduced = this.intro >= 0
    const after = introduced && kind === 'paragraph' && !cell && part === this.introducedBy?.part
    const listed = kind === 'list-item' || (after && typedMark(text) !== '' && this.allowsTyped(text))
    const goesOn =
      (listed && introduced) || (after && typedMark(text) === '' && /^["'“‘(]?\p{Ll}/u.test(text.slice(0, 2)))
    return { listed, goesOn, leadIn: goesOn ? this.intro : -1 }
  }

  /** Takes note of a block with the number of its last sentence. */
  read(block: Block, { listed }: ListPlace, last: number): void {
    if (listed) return
    this.intro = introduces(block) ? last : -1
    this.introducedBy = block
  }

  /** A typed bullet goes with any introduction; a typed number, which clauses have too, only with one that ends as such. */
  private allowsTyped(text: string): boolean {
    const before = this.introducedBy?.text ?? ''
    return endsOpen(before) || announces(before) || typedMark(text) !== '1'
  }
}

/** Whether what stands before a list introduces it: it ends in a colon or a dash, is a paragraph without a full stop, or says "the following". */
function introduces(block: Block): boolean {
  const { kind, text } = block
  if (kind === 'contents') return false
  if (endsOpen(text)) return true
  if (kind === 'heading' || kind === 'title') return false
  return /[^.!?;\u2026\s)\]"'\u2019\u201d]\s*$/.test(text.slice(-8)) || announces(text)
}

function endsOpen(text: string): boolean {
  return /[:\u2013\u2014-]\s*$/.test(text.slice(-8))
}

const longestAnnouncement = 160

/** "The following people may come with you.", "We do these things." */
function announces(text: string): boolean {
  const end = text.slice(-longestAnnouncement)
  return /\b(?:the following|as follows|listed below|set out below|(?:these|the) (?:things|ways|steps|points|reasons|people|options|stages)(?: below)?\.\s*$)/i.test(
    end.slice(end.slice(0, -1).trimEnd().lastIndexOf('. ') + 1),
  )
}

/**
 * For the sentences of one block the index of the one that introduces the lines in which they stand, or -1: "You may bring:" over
 * lines with bullets, "Owner:" over the line with a name. `undefined` where no line is introduced.
 */
export function leadInsByLine(text: string, sentences: readonly Range[]): readonly number[] | undefined {
  if (!/:[^\S\n]*\n/.test(text)) return undefined
  let intro = -1
  let marked: boolean | undefined
  return sentences.map(({ start, end }, i) => {
    const before = sentences[i - 1]?.end ?? 0
    const startsLine = i === 0 || text.slice(before, start).includes('\n')
    const own = text.slice(start, end)
    if (startsLine && intro >= 0) {
      const mark = typedMark(own) !== ''
      marked ??= mark
      if ((marked && !mark) || labelled.test(own.slice(0, 60))) intro = -1
    }
    const leadIn = intro
    if (own.endsWith(':')) {
      intro = i
      marked = undefined
    } else if (marked === false && own.endsWith('.')) intro = -1
    return own.endsWith(':') ? -1 : leadIn
  })
}

/** A label with its value on the same line. */
const labelled = /^[^:\n]{1,40}:[^\S\n]+\S/
