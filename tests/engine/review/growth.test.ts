import { expect, test } from 'vitest'
import { exampleDocument } from '../../../engine/authoring/examples.ts'
import { reviewDocument } from '../../../engine/review-document.ts'
import { compiledShipped } from '../../helpers/shipped-rules.ts'

const compiled = await compiledShipped()

/** Words that a pattern or a list could be made to look at again and again, repeated to fill a paragraph. */
const adversarial: Readonly<Record<string, string>> = {
  'an address without end': 'a/a',
  'a mail address without end': 'a@',
  'blanks that are not closed': '[insert ',
  'blanks in angle brackets': '<insert ',
  'words in quotation marks': '“BAME” means black, ',
  'quotation marks that are not closed': '“',
  'brackets that are not closed': '(',
  softeners: 'where possible ',
  'full stops': '. ',
  commas: 'a, ',
  spaces: ' ',
  tabs: 'Name:\tx\t',
  negations: 'not ',
  conditions: 'if you ',
  'conditions lifted again': 'no one may unless ',
  'relative clauses': 'which the person who ',
  'a series': 'race and ',
  slashes: 'he/she ',
  questions: 'why? ',
  'one long word': 'aaaaaaaaaa',
  'bullets in a line': '• we will ',
  dates: '1 May 2026 ',
  numbers: '1.1.',
  times: 'within five working days of ',
  'own names': 'The Trust (“the Trust”) ',
  abbreviations: 'Equality Impact Assessment (EIA) ',
  'lines to fill in': '____ ',
  labels: 'a: ',
  'invisible characters': 'a\u200b',
  'soft hyphens': 'ra\u00adcism ',
  dashes: '– ',
  'a term of a rule': 'racism ',
  everything: 'We may where possible not review racism, if you “ask” (who?) at a@b.c/x [insert name] – ',
}

/** The processor time in milliseconds that the review of a paragraph of about so many characters takes. */
function timeOf(words: string, characters: number): number {
  const text = words.repeat(Math.ceil(characters / words.length))
  const document = exampleDocument(`= Grievance policy\nBAME staff ${text}`)
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
