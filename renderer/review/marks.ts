import type { Span } from '../../engine/document.ts'
import type { BlockNote } from '../document/block-notes.ts'
import type { Mark } from '../document/highlights.ts'
import type { Entry } from '../findings/entries.ts'
import { type Verdict, verdictDisplay } from '../verdicts/verdict-display.ts'

/** What is drawn over the text: passages and words by verdict. Findings that are set aside are not drawn. */
export function marksOf(entries: readonly Entry[], mask: boolean): Mark[] {
  return entries.flatMap(entry => {
    if (isSetAside(entry) || !entry.onWords) return []
    const highlight = isPointedOut(entry) ? 'ev-evidence' : highlights[entry.verdict]
    return entry.spans.flatMap(span => {
      const setAside = entry.onOccurrences.some(
        d => d.occurrence?.block === span.block && d.occurrence.start === span.start && d.state !== 'open',
      )
      if (setAside) return []
      const mark = { entry: entry.id, highlight, span }
      return mask && entry.verdict === 'avoid' ? [mark, { ...mark, highlight: 'ev-masked' }] : [mark]
    })
  })
}

/** The highlight of each verdict, as `document.css` draws it. */
const highlights: Record<Verdict, string> = {
  covered: 'ev-covered',
  weak: 'ev-weak',
  missing: 'ev-wrong',
  ask: 'ev-ask',
  avoid: 'ev-avoid',
  depends: 'ev-wording',
  style: 'ev-style',
  noncommittal: 'ev-noncommittal',
  added: 'ev-added',
}

/** What a screen reader hears at each block with findings, and "2 missing" beside headings where something is missing. */
export function notesOf(entries: readonly Entry[]): BlockNote[] {
  const missing = new Map<number, Entry[]>()
  const onWords = new Map<number, Entry[]>()
  for (const entry of entries) {
    if (isSetAside(entry)) continue
    for (const { block } of entry.spans) {
      const byBlock = entry.onWords ? onWords : missing
      const atBlock = byBlock.get(block)
      if (!atBlock) byBlock.set(block, [entry])
      else if (!atBlock.includes(entry)) atBlock.push(entry)
    }
  }
  const labelled = [...missing].map(([block, atBlock]): BlockNote => {
    const label = `${atBlock.length} missing`
    const said = `${label} here: ${atBlock.map(e => e.title).join('; ')}`
    return { block, label, said, entry: atBlock[0]?.id ?? '' }
  })
  const heard = [...onWords].map(
    ([block, atBlock]): BlockNote => ({
      block,
      said: `Findings: ${atBlock.map(e => `${verdictDisplay[e.verdict].long.toLowerCase()}: ${e.title}`).join('; ')}`,
      entry: atBlock[0]?.id ?? '',
    }),
  )
  return [...labelled, ...heard]
}

function isSetAside({ decision }: Entry): boolean {
  return decision?.state === 'dismissed' || decision?.state === 'not-applicable'
}

/** Covered by a passage that a reviewer pointed to. */
function isPointedOut({ finding }: Entry): boolean {
  return finding?.kind === 'requirement' && finding.pointedOut !== undefined
}

/** The passages nearest to something missing, which are drawn while it is open. */
export function nearestOf(entry: Entry | undefined): readonly Span[] {
  return entry?.finding?.kind === 'requirement' && entry.verdict === 'missing' ? (entry.finding.nearest ?? []) : []
}
