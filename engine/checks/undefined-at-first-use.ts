import { sentenceAt } from '../text/lookups.ts'
import { spanOfSentence } from '../text/spans.ts'
import { noOptions, wordingCheck } from './check.ts'

const defining =
  /\b(?:mean|means|meaning|we use|refers? to|defined as|that is|in other words|is used (?:for|to)|by which)\b/i

/** The first use of a term if nothing near it explains what it means: no definition, no explanation in brackets. */
export const undefinedAtFirstUse = wordingCheck({
  name: 'undefined-at-first-use',
  about: 'Whether a term is explained where it is first used.',
  options: noOptions,
  find: (subject, hits) => {
    const used = hits.filter(h => subject.exempt(h.block, h.start, h.end, ['definition']) === undefined)
    const [first] = used
    if (!first) return []
    const explained = used.some(hit => {
      if (subject.exempt(hit.block, hit.start, hit.end, []) === 'in a list of definitions') return true
      const sentence = sentenceAt(subject.text, hit.block, hit.start)
      if (sentence < 0) return false
      const { quote, start } = spanOfSentence(subject.text, sentence)
      const after = quote.slice(hit.end - start)
      return defining.test(quote) || /^[^.]{0,30}\([^)]{8,}\)/.test(after)
    })
    return explained ? [] : [{ ...first, reason: 'It is not explained where it is first used.' }]
  },
})
