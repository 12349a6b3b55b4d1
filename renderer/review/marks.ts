import type { Block, Range } from '../../engine/document.ts'
import type { BlockNote } from '../document/document-pane.tsx'
import type { Mark } from '../document/highlights.ts'
import type { Entry, Look } from '../findings/entries.ts'
import { looks } from '../findings/looks.ts'

/** What is drawn over the text: passages by verdict, wordings, own findings; set-aside findings are not drawn. */
export function marksOf(entries: readonly Entry[], mask: boolean): Mark[] {
  return entries.flatMap(entry => {
    if (isAside(entry) || !entry.onWords) return []
    const drawn = highlights[entry.look]
    return entry.places.flatMap(place => {
      const aside = entry.onPlaces.some(
        d => d.occurrence?.block === place.block && d.occurrence.start === place.start && d.state !== 'open',
      )
      if (aside) return []
      const mark = { entry: entry.id, look: drawn, place }
      return mask && entry.look === 'avoid' ? [mark, { ...mark, look: 'ev-masked' }] : [mark]
    })
  })
}

/** The highlight of each look, as `document.css` draws it. */
const highlights: Record<Look, string> = {
  covered: 'ev-covered',
  weak: 'ev-weak',
  missing: 'ev-weak',
  ask: 'ev-weak',
  avoid: 'ev-avoid',
  depends: 'ev-wording',
  style: 'ev-style',
  noncommittal: 'ev-noncommittal',
  own: 'ev-own',
}

/** For each block with findings what a screen reader hears there, and "2 missing" beside headings under which things belong. */
export function notesOf(entries: readonly Entry[]): BlockNote[] {
  const missing = new Map<number, Entry[]>()
  const onWords = new Map<number, Entry[]>()
  for (const entry of entries) {
    if (isAside(entry)) continue
    for (const { block } of entry.places) {
      const map = entry.onWords ? onWords : missing
      const own = map.get(block)
      if (!own) map.set(block, [entry])
      else if (!own.includes(entry)) own.push(entry)
    }
  }
  const labelled = [...missing].map(([block, own]): BlockNote => {
    const label = `${own.length} missing`
    return { block, label, said: `${label} here: ${own.map(e => e.title).join('; ')}`, entry: own[0]?.id ?? '' }
  })
  const heard = [...onWords].map(
    ([block, own]): BlockNote => ({
      block,
      said: `Findings: ${own.map(e => `${looks[e.look].long.toLowerCase()}: ${e.title}`).join('; ')}`,
      entry: own[0]?.id ?? '',
    }),
  )
  return [...labelled, ...heard]
}

/** For each block the heading it stands under, with its number; for those before the first heading, nothing. */
export function sectionsOf(blocks: readonly Block[]): string[] {
  let heading = ''
  return blocks.map(block => {
    if (block.part !== 'body' && block.part !== 'text-box') return partNames[block.part]
    if (block.kind === 'heading') heading = [block.number, block.text].filter(part => part !== undefined).join(' ')
    return heading
  })
}

/** Up to some forty characters of whole words before and after a range of a text. */
export function surroundings(text: string, { start, end }: Range): readonly [before: string, after: string] {
  const before = text.slice(Math.max(0, start - reach), start)
  const after = text.slice(end, end + reach)
  return [
    start > reach ? `…${before.slice(before.search(/\s/))}` : before,
    end + reach < text.length ? `${after.slice(0, after.search(/\s\S*$/))} …` : after,
  ]
}

const reach = 45

const partNames = { footnote: 'Footnote', endnote: 'Endnote', header: 'Page header', footer: 'Page footer' } as const

function isAside({ decision }: Entry): boolean {
  return decision?.state === 'dismissed' || decision?.state === 'not-applicable'
}
