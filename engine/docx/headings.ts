import type { PendingBlock } from './pending-block.ts'

const mostWords = 12
const mostWordsUnmarked = 8
const mostLength = 100
/** How many lines in a row may look like headings before none of them has text under it. */
const mostInARow = 3

type Look = 'capitals' | 'bold' | 'numbered'

/**
 * Turns one-line paragraphs that act as headings, without a heading style, into headings: wholly bold, in capitals, or
 * numbered, short, unfinished as sentences, outside tables, with text under them. Changes the drafts.
 */
export function findUnstyledHeadings(drafts: readonly PendingBlock[]): void {
  const body = drafts.filter(({ part }) => part === 'body')
  demoteLateTitles(body)
  const looks = body.map(lookOf)
  const kept = looks.map((look, at) => (look !== undefined && isOverText(body, looks, at) ? look : undefined))
  dropOtherSeries(body, kept)
  const ranks = rankLooks(kept)
  let styled = 0
  for (const [at, draft] of body.entries()) {
    if (draft.kind === 'heading' || draft.kind === 'title') styled = draft.level ?? 0
    const look = kept[at]
    if (look === undefined) continue
    draft.kind = 'heading'
    draft.level = Math.min(9, styled + (depthOfNumber(draft) ?? ranks.indexOf(look) + 1))
  }
}

/** A title comes at the start; a later line in the same style is a first-level heading. */
function demoteLateTitles(body: readonly PendingBlock[]): void {
  const started = body.findIndex(({ kind, paragraph }) => kind === 'heading' || paragraph.text.length > mostLength * 2)
  for (const draft of started < 0 ? [] : body.slice(started)) {
    if (draft.kind !== 'title') continue
    draft.kind = 'heading'
    draft.level = 1
  }
}

function lookOf(draft: PendingBlock): Look | undefined {
  const { paragraph, cell, kind } = draft
  if (cell !== undefined || (kind !== 'paragraph' && kind !== 'list-item')) return undefined
  if (paragraph.text.length > mostLength * 2) return undefined
  const text = paragraph.text.trim()
  const words = text.split(/\s+/).length
  if (
    isBulleted(draft) ||
    paragraph.ink < 2 ||
    text.length > mostLength ||
    words > mostWords ||
    !/\p{L}{2}/u.test(text)
  )
    return undefined
  if (/[.;,!]$|\n|@|https?:|\b\d{1,2}:\d\d\b/.test(text) || /^[^:]{1,40}:\s*\S/.test(text)) return undefined
  if (paragraph.style?.role === 'quote') return undefined
  const letters = text.replace(/[^\p{L}]/gu, '')
  const capitals = paragraph.caps === paragraph.ink || (letters.length > 3 && letters === letters.toUpperCase())
  const hasCase = letters.toLowerCase() !== letters.toUpperCase()
  if (capitals && hasCase) return 'capitals'
  if (paragraph.bold === paragraph.ink) return 'bold'
  const startsLikeOne = /^(?:\d+(?:\.\d+)*[.)]?\s+)?\p{Lu}/u.test(text) && !/:$/.test(text)
  return depthOfNumber(draft) !== undefined && words <= mostWordsUnmarked && startsLikeOne ? 'numbered' : undefined
}

/** Whether text follows within a few lines; under a list item it counts only if the next line is not the next item. */
function isOverText(body: readonly PendingBlock[], looks: readonly (Look | undefined)[], at: number): boolean {
  const line = body[at]
  const next = body[at + 1]
  if (line === undefined || next === undefined) return false
  if (isSibling(line, next) || (looks[at] === 'numbered' && isBulleted(next))) return false
  for (let after = at + 1; after <= at + mostInARow; after++) {
    const draft = body[after]
    if (draft === undefined) return false
    if (draft.kind !== 'contents' && draft.kind !== 'heading' && looks[after] === undefined) return true
  }
  return false
}

function isBulleted({ number }: PendingBlock): boolean {
  return number !== '' && !/[\p{L}\p{N}]/u.test(number)
}

function isSibling(item: PendingBlock, next: PendingBlock): boolean {
  if (item.list === undefined || next.list === undefined || item.number === '' || next.number === '') return false
  return item.list.numId === next.list.numId && item.list.level === next.list.level
}

/** A number alone makes a heading only where most lines of its series, and more than one, look like headings. */
function dropOtherSeries(body: readonly PendingBlock[], kept: (Look | undefined)[]): void {
  const counts = new Map<string, { all: number; alike: number }>()
  for (const [at, draft] of body.entries()) {
    if (draft.cell !== undefined || depthOfNumber(draft) === undefined) continue
    const count = counts.get(seriesOf(draft)) ?? { all: 0, alike: 0 }
    counts.set(seriesOf(draft), count)
    count.all++
    if (kept[at] !== undefined) count.alike++
  }
  for (const [at, draft] of body.entries()) {
    if (kept[at] !== 'numbered') continue
    const { all, alike } = counts.get(seriesOf(draft)) ?? { all: 0, alike: 0 }
    if (alike < 2 || alike * 3 < all * 2) kept[at] = undefined
  }
}

/** Lines numbered alike: of the same list and level, or typed with as many digits. */
function seriesOf(draft: PendingBlock): string {
  if (draft.list !== undefined && draft.number !== '') return `list ${draft.list.numId} ${draft.list.level}`
  return `typed ${depthOfNumber(draft)}`
}

/** The looks that occur, the strongest first: each is a level below the one before. */
function rankLooks(kept: readonly (Look | undefined)[]): readonly Look[] {
  const order: readonly Look[] = ['capitals', 'bold', 'numbered']
  return order.filter(look => kept.includes(look))
}

/** 1 for "4", 2 for "4.2": of the number that Word shows, or that is typed before the words. */
function depthOfNumber({ number, paragraph }: PendingBlock): number | undefined {
  const typed = /^\s*((?:\d+\.)*\d+)[.)]?\s+\p{L}/u.exec(paragraph.text)?.[1]
  const digits = number === '' ? typed : /^(?:\p{L}+ )?((?:\d+\.)*\d+)[.):]?$/u.exec(number)?.[1]
  return digits?.split('.').length
}
