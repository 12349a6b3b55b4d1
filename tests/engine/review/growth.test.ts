import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import { adversarial } from '../../helpers/adversarial.ts'
import { compiledShipped } from '../../helpers/shipped-rules.ts'

const compiled = await compiledShipped()

/** The processor time in milliseconds that the review of so many paragraphs, of about so many characters each, takes. */
function timeOf(words: string, characters: number, paragraphs = 1): number {
  const text = words.repeat(Math.ceil(characters / words.length))
  const document = exampleDocument(`= Grievance policy${`\nBAME staff ${text}`.repeat(paragraphs)}`)
  const before = process.cpuUsage()
  reviewDocument(document, compiled, { asAt: '2026-11-29' })
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Below this nobody would notice, and what is measured is chance. */
const unnoticed = 1500

test.each(Object.entries(adversarial))(
  'the time for a paragraph of %s grows as its length does',
  { timeout: 120_000, retry: 2 },
  (_, words) => {
    // The first reading of such words prepares what the others use.
    timeOf(words, 60_000)
    const first = timeOf(words, 240_000)
    if (first < unnoticed) return
    const short = Math.min(timeOf(words, 60_000), timeOf(words, 60_000))
    const long = Math.min(first, timeOf(words, 240_000))
    expect(
      long / short,
      `${Math.round(short)} ms for 60,000 characters, ${Math.round(long)} ms for 240,000`,
    ).toBeLessThan(9)
  },
)

/** Words that rules look for, with words that could be asked about at each of them. */
const asked: Readonly<Record<string, string>> = {
  denials: 'racism not ',
  softeners: 'racism where possible ',
  conditions: 'staff can report racism if you ',
}

test.each(Object.entries(asked))(
  'the time for long sentences of findings and %s grows as their length does',
  { timeout: 120_000, retry: 2 },
  (_, words) => {
    timeOf(words, 750, 40)
    const long = timeOf(words, 3000, 10)
    if (long < unnoticed) return
    const short = timeOf(words, 750, 40)
    expect(long / short, `${Math.round(short)} ms in 40 paragraphs, ${Math.round(long)} ms in 10`).toBeLessThan(3)
  },
)
