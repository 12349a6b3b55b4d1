import type { Document, Span } from '../../engine/document.ts'
import type { WordingFinding } from '../../engine/review/finding.ts'
import { type Body, openBody } from './body.ts'

/** What an author does to the paragraph of a finding. */
export const editKinds = [
  'nothing',
  'paragraph above',
  'reword near',
  'reword quote',
  'delete',
  'move',
  'duplicate after',
  'duplicate far',
] as const
export type EditKind = (typeof editKinds)[number]

/** Words that were replaced in a block of the earlier version: its characters from `start` to `end`, by this many. */
export interface Replaced {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly length: number
}

/** A file after an author edited it, and the truth about where each block went. */
export interface Edited {
  readonly bytes: Uint8Array
  /** The blocks of the later version: the number of the earlier block that each is, with `copy` for its duplicates; -1 for a new one. */
  readonly blocks: readonly { readonly was: number; readonly copy: boolean }[]
  readonly moved: ReadonlySet<number>
  readonly replaced: readonly Replaced[]
  readonly targets: readonly WordingFinding[]
}

const newWords = 'The board looked at these arrangements in spring and asked for figures on how they work in practice.'

/** Up to three wordings that are flagged once, each in a paragraph of its own that can be edited, in three places of the text. */
export function targetsIn(
  annotated: Uint8Array,
  document: Document,
  wordings: readonly WordingFinding[],
): readonly WordingFinding[] {
  const body = openBody(annotated)
  const editable = wordings.filter(({ occurrences }) => {
    const [span] = occurrences
    return body && span && occurrences.length === 1 && paragraphAt(body, document, span)
  })
  const blockOf = ({ occurrences }: WordingFinding) => occurrences[0]?.block
  const apart = editable.filter((one, at) => editable.findIndex(other => blockOf(other) === blockOf(one)) === at)
  const thirds = [0, 1, 2].map(third => Math.floor((apart.length * third) / 3))
  return [...new Set(thirds)].flatMap(at => apart[at] ?? [])
}

/** Edits an annotated file around these findings, each in a paragraph of its own. Undefined where none of them can be edited. */
export function edit(
  kind: EditKind,
  annotated: Uint8Array,
  document: Document,
  targets: readonly WordingFinding[],
): Edited | undefined {
  const body = openBody(annotated)
  if (!body) return undefined
  const blocks = document.blocks.map((_, was) => ({ was, copy: false }))
  const moved = new Set<number>()
  const replaced: Replaced[] = []
  const done: WordingFinding[] = []
  for (const target of targets) {
    const [span] = target.occurrences
    const paragraph = span && paragraphAt(body, document, span)
    if (!span || !paragraph) continue
    const far = farFrom(
      body,
      document,
      span.block,
      blocks.map(({ was }) => was),
    )
    if (!far && (kind === 'move' || kind === 'duplicate far')) continue
    const at = () => blocks.findIndex(({ was, copy }) => was === span.block && !copy)
    const farAt = () => blocks.findIndex(({ was, copy }) => was === far?.block && !copy)
    if (kind === 'paragraph above') {
      body.insert(newWords, paragraph)
      blocks.splice(at(), 0, { was: -1, copy: false })
    } else if (kind === 'reword near' || kind === 'reword quote') {
      const range = kind === 'reword quote' ? span : nearTo(document, span)
      if (!range) continue
      const words = kind === 'reword quote' ? 'the agreed arrangement' : 'in a suitable way'
      body.replace(paragraph, range.start, range.end, words)
      replaced.push({ block: span.block, start: range.start, end: range.end, length: words.length })
    } else if (kind === 'delete') {
      body.remove(paragraph)
      blocks.splice(at(), 1)
    } else if (kind === 'move' && far) {
      body.remove(paragraph)
      far.element.parentNode?.insertBefore(paragraph, far.element)
      const [block] = blocks.splice(at(), 1)
      if (block) blocks.splice(farAt(), 0, block)
      moved.add(span.block)
    } else if (kind === 'duplicate after') {
      body.insert(paragraph, paragraph)
      blocks.splice(at(), 0, { was: span.block, copy: true })
    } else if (kind === 'duplicate far' && far) {
      body.insert(paragraph, far.element)
      blocks.splice(farAt(), 0, { was: span.block, copy: true })
    }
    done.push(target)
  }
  return done.length === 0 ? undefined : { bytes: body.bytes(), blocks, moved, replaced, targets: done }
}

/** The paragraph of a block, if the file's body has its text once and the document too. */
function paragraphAt({ paragraphs }: Body, { blocks }: Document, { block }: Span) {
  const text = blocks[block]?.text ?? ''
  if (text.split(/\s+/).length < 5 || blocks.filter(one => one.text === text).length !== 1) return undefined
  const found = paragraphs.filter(one => one.text === text)
  return found.length === 1 ? found[0]?.element : undefined
}

/** A paragraph at least ten blocks away whose place is known. */
function farFrom(body: Body, document: Document, block: number, order: readonly number[]) {
  const candidates = document.blocks.map((_, at) => at).filter(at => Math.abs(at - block) >= 10 && order.includes(at))
  const preferred = [...candidates].sort((a, b) => Math.abs(b - block) - Math.abs(a - block))
  for (const at of preferred) {
    const element = paragraphAt(body, document, { block: at, start: 0, end: 0, quote: '' })
    if (element) return { element, block: at }
  }
  return undefined
}

/** The two words right after the words of a finding, else the two before them. */
function nearTo({ blocks }: Document, { block, start, end }: Span) {
  const text = blocks[block]?.text ?? ''
  const after = /^(\s+)(\S+\s+\S+)(?=\s)/.exec(text.slice(end))
  if (after) return { start: end + (after[1] ?? '').length, end: end + after[0].length }
  const before = /(?<=\s)(\S+\s+\S+)(\s+)$/.exec(text.slice(0, start))
  return before ? { start: start - before[0].length, end: start - (before[2] ?? '').length } : undefined
}
