const auxiliaries =
  /\b(?:will|must|shall|is|are|was|were|has|have|had|can|may|should|could|would|do|does|did|might|(?:we|you|they|it|there)['’](?:ll|re|ve))\b/gi
const alreadyNegated = /^(?:['’]t\b|\s+(?:\w+ly\s+|also\s+|ever\s+)?(?:not|never|no|nobody|none|neither)\b)/i
const negatedBefore = /\b(?:no|not|never|nobody|no one|none|neither|nothing|without)\b/i
/** Subjects of a present-tense verb that is easy to negate without a dictionary. */
const plainSubject =
  /^((?:We|You|They|I|Managers|Staff|Employees|Members|Colleagues|Volunteers|Trustees|Directors)\s+)((?:also|always)\s+)?([a-z]+)\b/
/** What makes the words after it, up to the next comma, say when or which one, so that their auxiliary states nothing. */
const subordinate =
  /\b(?:if|when|where|unless|until|once|before|after|while|whether|who|whom|whose|which|that|what|why|how|because|so that)\b[^,.;:]*$/i

/** A passage with one of its clauses negated, and the passage without that sentence and without that clause. */
export interface Negated {
  readonly text: string
  readonly without: readonly [sentence: string, clause: string]
  /** The negated auxiliary stands in a condition or says which one is meant ("if you are", "staff who have"). */
  readonly inCondition: boolean
}

/**
 * A passage with its first auxiliary negated ("will" becomes "will not"), or, where there is none, its first plain verb ("we offer"
 * becomes "we do not offer"). Undefined where it is negated already or nothing in it can be negated so.
 */
export function negated(passage: string): Negated | undefined {
  const lines = passage.split('\n')
  for (const [at, line] of lines.entries()) {
    if (/^(?:[#=^]|\|)/.test(line)) continue
    const sentences = line.split(/(?<=[.?!]) /)
    for (const [number, sentence] of sentences.entries()) {
      const change = negatedSentence(sentence)
      if (change === 'negated') return undefined
      if (change === undefined) continue
      const whole = (words: readonly string[]) => lines.with(at, words.join(' ')).join('\n')
      return {
        text: whole(sentences.with(number, change.text)),
        without: [
          whole(sentences.toSpliced(number, 1)),
          whole(sentences.with(number, withoutClause(sentence, change.text))),
        ],
        inCondition: change.inCondition,
      }
    }
  }
  return undefined
}

function negatedSentence(
  sentence: string,
): { readonly text: string; readonly inCondition: boolean } | 'negated' | undefined {
  const found = sentence.matchAll(auxiliaries).next().value
  if (found) {
    const before = sentence.slice(0, found.index)
    const end = found.index + found[0].length
    if (alreadyNegated.test(sentence.slice(end)) || negatedBefore.test(before)) return 'negated'
    return { text: `${sentence.slice(0, end)} not${sentence.slice(end)}`, inCondition: subordinate.test(before) }
  }
  const plain = plainSubject.exec(sentence)
  if (!plain) return undefined
  const [whole, subject = '', adverb = '', verb = ''] = plain
  if (verb === 'never') return 'negated'
  return { text: `${subject}do not ${adverb}${verb}${sentence.slice(whole.length)}`, inCondition: false }
}

/** A sentence without the clause that was changed, where it has others that are joined to it. */
function withoutClause(sentence: string, changed: string): string {
  const joins = /(?:,? (?:and|but) |; )/
  const after = changed.split(joins)
  const kept = sentence.split(joins).filter((clause, i) => clause === after[i])
  return kept.length === 0 ? '' : `${kept.join(' and ').replace(/[.]$/, '')}.`
}
