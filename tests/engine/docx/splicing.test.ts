import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from '../../../engine/document.ts'
import { openPackage, packageBytes } from '../../../engine/docx/package.ts'
import { readDocument } from '../../../engine/docx/read.ts'
import { seeFile } from '../../helpers/annotated.ts'
import { anyBody, fileWith } from '../../helpers/any-document.ts'
import { commented } from '../../helpers/commented.ts'
import { type At, wordsDue } from '../../helpers/spliced.ts'

/** The same documents each time; a failure prints the seed and the smallest document that shows it. */
const seed = 20261127
const anyPlaces = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 })

test('comments on any words of any document stand on exactly these, and nothing else is changed', () => {
  let placed = 0
  fc.assert(
    fc.property(anyBody, anyPlaces, (body, places) => {
      const bytes = fileWith(body)
      const reading = readDocument(openPackage(bytes))
      const spans = spansIn(reading.document, places)
      const { faults, after } = commented(bytes, spans)
      expect(faults).toEqual([])
      const seen = seeFile(packageBytes(after))
      expect(seen.text).toBe(seeFile(bytes).text)
      const own = seen.comments.filter(({ author }) => author === 'Evenhand')
      expect(own.map(({ anchored }) => anchored)).toEqual(spans.map(span => wordsDue(reading, span)))
      expect(own.filter(({ marks }) => marks.starts !== 1 || marks.ends !== 1 || marks.references !== 1)).toEqual([])
      expect(new Set(seen.comments.map(({ id }) => id)).size).toBe(seen.comments.length)
      placed += spans.length
    }),
    { seed, numRuns: 150 },
  )
  expect(placed).toBeGreaterThan(300)
})

/** Stretches of the body's words, none of which begins or ends within a character. */
function spansIn({ blocks }: Document, places: readonly (readonly [number, number, number])[]): At[] {
  const body = blocks.flatMap(({ part, text }, block) => (part === 'body' ? [{ block, text }] : []))
  return places.flatMap(([which, a, b]) => {
    const chosen = body[which % Math.max(1, body.length)]
    if (chosen === undefined) return []
    const edges = [0]
    for (const character of chosen.text) edges.push((edges.at(-1) ?? 0) + character.length)
    const from = a % (edges.length - 1)
    const to = from + 1 + (b % (edges.length - 1 - from))
    return [{ block: chosen.block, start: edges[from] ?? 0, end: edges[to] ?? chosen.text.length }]
  })
}
