const auxiliaries =
  /\b(?:will|must|shall|is|are|was|were|has|have|had|can|may|should|could|would|do|does|did|might|(?:we|you|they|it|there)['’](?:ll|re|ve))\b/i
const alreadyNegated = /^(?:['’]t\b|\s+(?:\w+ly\s+|also\s+|ever\s+)?(?:not|never|no|nobody|none|neither)\b)/i
const negatedBefore = /\b(?:no|not|never|nobody|no one|none|neither|nothing|without)\b/i
/** Subjects of a present-tense verb that is easy to negate without a dictionary. */
const plainSubject =
  /^((?:We|You|They|I|Managers|Staff|Employees|Members|Colleagues|Volunteers|Trustees|Directors)\s+)((?:also|always)\s+)?([a-z]+)\b/m

/**
 * A passage with its first auxiliary negated ("will" becomes "will not"), or, where there is none, its first plain verb ("we offer"
 * becomes "we do not offer"). Undefined where it is negated already or nothing in it can be negated so.
 */
export function negated(passage: string): string | undefined {
  const lines = passage.split('\n')
  for (const [at, line] of lines.entries()) {
    if (/^(?:[#=^]\s|#{2,}|\|)/.test(line)) continue
    const found = auxiliaries.exec(line)
    const plain = plainSubject.exec(line)
    let changed: string | undefined
    if (found && !(plain && plain.index === 0 && line.slice(0, found.index).includes('. '))) {
      const end = found.index + found[0].length
      if (alreadyNegated.test(line.slice(end)) || negatedBefore.test(line.slice(0, found.index))) return undefined
      changed = `${line.slice(0, end)} not${line.slice(end)}`
    } else if (plain) {
      const [whole, subject = '', adverb = '', verb = ''] = plain
      changed = line.replace(whole, () => `${subject}do not ${adverb}${verb}`)
    }
    if (changed !== undefined) return lines.with(at, changed).join('\n')
  }
  return undefined
}
