import type { Document, Warning } from '../../engine/document.ts'
import { newLines } from '../helpers/new-lines.ts'
import { type PlainReading, wordsOf } from '../helpers/plain-reading.ts'
import type { LeftOut } from '../helpers/plain-story.ts'

/** Words that are left out and would be read by a person: a warning must say so. */
const warned: Readonly<Partial<Record<LeftOut, Warning['kind']>>> = {
  'deleted or moved away': 'tracked-changes',
  'in an equation': 'equations',
  'in an embedded object': 'embedded',
  'outside any run': 'not-understood',
}

const mostDifferent = 0.005

/** What is wrong with the words of a document, against those of an independent reader. */
export function textFaults(document: Document, warnings: readonly Warning[], plain: PlainReading): readonly string[] {
  const words = document.blocks.flatMap(({ text }) => wordsOf(text))
  const lost = newLines(words, plain.words)
  const more = newLines(plain.words, words)
  const faults: string[] = []
  if (Math.max(lost.length, more.length) > plain.words.length * mostDifferent) {
    faults.push(
      `${lost.length} words lost (${some(lost)}), ${more.length} more (${some(more)}) of ${plain.words.length}`,
    )
  }
  for (const [why, kind] of Object.entries(warned) as [LeftOut, Warning['kind']][]) {
    const left = plain.leftOut.get(why) ?? []
    if (left.length > 0 && !warnings.some(warning => warning.kind === kind)) {
      faults.push(`${left.length} words left out without a warning, ${why}: ${some(left)}`)
    }
  }
  return faults
}

function some(words: readonly string[]): string {
  return words.slice(0, 5).join(' ')
}
