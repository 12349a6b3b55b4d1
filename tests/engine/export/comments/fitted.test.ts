import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixWithin, insteadWithin, pieces, shortSource } from '../../../../engine/export/comments/fitted.ts'
import { countWords, wholeSentences } from '../../../../engine/text/shorten.ts'

const wording = 'We act on what you tell us. We write to you within ten days. Nobody will be treated badly for it.'

describe('wording to paste', () => {
  it('is given whole where it fits', () => {
    expect(fixWithin({ wording }, 30)).toBe(`Suggested wording: “${wording}”`)
  })

  it('is else given to the end of a sentence, and says that the report has the rest', () => {
    expect(fixWithin({ wording }, 15)).toBe('Suggested wording: “We act on what you tell us.” The report has the rest.')
  })

  it('begins with the sentence about what is lacking, unless that goes on about the one before', () => {
    const told = 'Suggested wording: “Nobody will be treated badly for it.” The report has the rest.'
    expect(fixWithin({ wording }, 16, ['protection from being treated worse'])).toBe(told)
    expect(fixWithin({ wording }, 15, ['counselling'])).toMatch(/“We act on what you tell us.”/)
    const goingOn = 'We act on what you tell us at once. They are treated well by everyone who has to do with the case.'
    expect(fixWithin({ wording: goingOn }, 20, ['how they are treated'])).toMatch(
      /“We act on what you tell us at once.”/,
    )
  })

  it('is left to the report where not one sentence fits, and to nobody where not even that fits', () => {
    expect(fixWithin({ wording: 'A single sentence that goes on and on and on and on.' }, 8)).toBe(
      'The report has wording to paste.',
    )
    expect(fixWithin({ wording }, 3)).toBe('')
  })

  it('is never cut in a sentence, whatever the room', () => {
    const sentences = wording.split(/(?<=\.) /)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), most => {
        const given = fixWithin({ wording }, most)
        expect(countWords(given)).toBeLessThanOrEqual(most)
        const quoted = /“(.*)”/.exec(given)?.[1]
        const wholes = sentences.map((_, i) => sentences.slice(0, i + 1).join(' '))
        if (quoted !== undefined) expect(wholes).toContain(quoted)
      }),
    )
  })
})

it('gives as many wordings to choose from as fit', () => {
  const instead = { wording: ['blocklist', 'barred list', 'a list of those who are barred'] }
  expect(insteadWithin(instead, 20)).toBe('Instead: blocklist, barred list, or a list of those who are barred.')
  expect(insteadWithin(instead, 6)).toBe('Instead: blocklist, or barred list.')
  expect(insteadWithin(instead, 1)).toBe('')
  expect(insteadWithin(undefined, 20)).toBe('')
})

it.each([
  ['Equality Act 2010, section 27', 'Equality Act 2010, section 27'],
  ['Acas Code of Practice on grievances (2015), paragraph 32; Acas guide', 'Acas Code of Practice, paragraph 32'],
  [
    'Ministry of Examples, Guidance on many things and some more of them (fairness, bias and other words); Another',
    'Ministry of Examples, Guidance on many things and some more of them',
  ],
  [
    'One two three four five six, seven eight nine ten eleven, twelve thirteen',
    'One two three four five six, seven eight nine ten eleven',
  ],
])('the source %s is told in short', (source, short) => {
  expect(shortSource(source)).toBe(short)
})

it('breaks a long note at the ends of sentences, and loses none of its words', () => {
  expect(pieces('One two. Three four five. Six.', 5)).toEqual(['One two. Three four five.', 'Six.'])
  const long = 'word '.repeat(25).trim()
  expect(pieces(long, 10).map(countWords)).toEqual([10, 10, 5])
  const text = fc.array(fc.constantFrom('a', 'Word', 'end.', '?', '“', '\n', '…'), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(text, words => {
      const note = words.join(' ')
      const all = pieces(note, 7)
      for (const piece of all) expect(countWords(piece)).toBeLessThanOrEqual(7)
      expect(all.join(' ').replace(/\s+/g, '')).toBe(note.replace(/\s+/g, ''))
    }),
  )
})

it('takes whole sentences only', () => {
  expect(wholeSentences('One two. Three four.', 3)).toBe('One two.')
  expect(wholeSentences('One two. Three four.', 4)).toBe('One two. Three four.')
  expect(wholeSentences('One two.', 1)).toBe('')
})
