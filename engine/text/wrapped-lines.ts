/** The lines of one block's text, and how they are set. */
export interface Lines {
  readonly text: string
  /** Three lines or more of three words or fewer, none with punctuation at its end: a list of names, or labels and values. */
  readonly stacked: boolean
  readonly longest: number
  /** The end of the first line that ends in a colon: the lines after it are a list. */
  readonly listFrom: number
}

/** The lines of a text with line breaks. */
export function linesOf(text: string): Lines {
  let stacked = true
  let longest = 0
  let count = 0
  let listFrom = text.length
  let at = 0
  for (const line of text.split('\n')) {
    const words = line.trim()
    at += line.length + 1
    if (words.endsWith(':')) listFrom = Math.min(listFrom, at - 1)
    if (words === '') continue
    count++
    longest = Math.max(longest, words.length)
    stacked &&= words.length < 60 && words.split(/\s+/, 4).length <= 3 && !/[.,;:?!]$/.test(words)
  }
  return { text, stacked: stacked && count > 2, longest, listFrom }
}

const functionWord =
  /(?:^|\s)(?:a|an|the|this|that|these|those|our|your|their|its|his|her|my|any|each|every|some|all|both|either|no|of|to|in|on|at|by|for|from|with|within|without|under|over|into|onto|upon|about|between|through|during|against|towards|via|per|as|than|and|or|nor|but|if|when|where|who|whom|whose|which|because|while|will|shall|must|should|would|may|might|can|could|be|been|is|are|was|were|has|have|had|not|also|such|other|&)$/i
const verb =
  /(?:^|\s)(?:will|shall|must|should|would|may|might|can|could|cannot|be|been|is|are|was|were|has|have|had|do|does|did|[a-z]{3,}['’](?:ll|re|ve)|[a-z]{2,}n['’]t|wants?|makes?|takes?|gives?|needs?|meets?|holds?|keeps?|sees?|asks?|tells?|says?|said)(?=\s)/i
/** "Owner:", "Date of review –", "1.", "(a)", "•", "-": what a line of its own begins with. */
const ofItsOwn =
  /^(?:[-–—•·▪◦*‣>|☐☑✓]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)](?:\s|$)|\d+(?:\.\d+)+\s|[^\s:]+(?:[ \t]+[^\s:]+){0,3}:(?:\s|$)|o\t)/i
/** Words with which a new sentence rather often begins. */
const beginsSentence =
  /^(?:we|you|they|he|she|it|i|the|this|that|these|those|there|a|an|all|any|each|every|everyone|everybody|anyone|anybody|no|nobody|none|if|when|where|while|as|in|on|at|for|from|to|by|with|after|before|during|under|our|your|their|its|staff|people|employees|managers|please|see|once|should|how|what|who|why|where|note|do|never|not|both|some|most|many)\b/i
const asks = /^(?:what|who|whom|whose|how|why|when|where|which)\b/i
const abbreviated = /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|eg|ie|no|mr|mrs|ms|dr|para|s|p|pp)\.$/i

/**
 * Whether the line after a line break goes on with the sentence before it, as where a text was copied with its lines or a shift-enter
 * slipped in. A label and its value, an item of a list and a new sentence do not.
 */
export function continues({ text, stacked, longest, listFrom }: Lines, lineBreak: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', lineBreak - 1) + 1, lineBreak).trim()
  const following = text.indexOf('\n', lineBreak + 1)
  const next = text.slice(lineBreak + 1, following < 0 ? text.length : following).trim()
  if (line === '' || next === '' || stacked || ofItsOwn.test(next)) return false
  const small = /^["'“‘(]?\p{Ll}/u.test(next)
  if (/[.?!…]["'”’)\]]?$/.test(line)) return small && abbreviated.test(line)
  if (/[:;]$/.test(line)) return false
  if (small) return lineBreak <= listFrom
  if (functionWord.test(line)) return true
  if (line.endsWith(',')) return !beginsSentence.test(next)
  const full = line.length >= 60 && line.length + 1 + (next.split(/\s/, 1)[0] ?? '').length > longest
  if (beginsSentence.test(next)) return false
  return full || (verb.test(`${line} `) && !asks.test(line) && !ofItsOwn.test(line))
}
