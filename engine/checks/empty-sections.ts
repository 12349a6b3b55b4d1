import type { Subject } from '../review/subject.ts'

/** Block indices of the body headings with nothing under them: no text, no table, no lower heading. */
export function emptySections({ document: { blocks } }: Subject): readonly number[] {
  const body = blocks.flatMap((block, i) => (block.part === 'body' || block.part === 'text-box' ? [i] : []))
  const headings = body.filter(i => blocks[i]?.kind === 'heading' && !blocks[i]?.cell)
  const placeOf = new Map(body.map((block, place) => [block, place]))
  const empty = headings.filter((heading, i) => {
    // The first is the document's title, styled as a heading.
    if (i === 0) return false
    const next = blocks[body[(placeOf.get(heading) ?? -1) + 1] ?? -1]
    if (/[:?]\s*$/.test(blocks[heading]?.text ?? '')) return false
    if (next === undefined) return true
    return next.kind === 'heading' && (next.level ?? 1) <= (blocks[heading]?.level ?? 1)
  })
  // If many are empty, they are a title over several lines or a list styled as headings, not sections.
  return headings.length < 3 || empty.length * 3 > headings.length ? [] : empty
}
