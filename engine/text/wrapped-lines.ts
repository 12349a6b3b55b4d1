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
/** What an item of a list begins with: "1.", "(a)", "E-", "4.2", "•", "-". */
const item = /^(?:[-–—•·▪◦*‣>|☐☑✓]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})(?:[.)]|[-–](?=\s))(?:\s|$)|\d+(?:\.\d+)+\s|o\t)/i
/** "Owner:", "Date of review:". */
const label = /^[^\s:]+(?:[ \t]+[^\s:]+){0,3}:(?:\s|$)/
/** Words with which a new sentence rather often begins. */
const beginsSentence =
  /^(?:we|you|they|he|she|it|i|the|this|that|these|those|there|a|an|all|any|each|every|everyone|everybody|anyone|anybody|no|nobody|none|if|when|where|while|as|in|on|at|for|from|to|by|with|after|before|during|under|our|your|their|its|staff|people|employees|managers|please|see|once|should|how|what|who|why|where|note|do|never|not|both|some|most|many)\b/i
/** A line that begins like this is neither a label nor a title. */
const subject = /^(?:we|you|they|he|she|it|i|there|anyone|anybody|everyone|everybody|nobody)\b/i
const asks = /^(?:what|who|whom|whose|how|why|when|where|which)\b/i
const abbreviated = /(?:^|[\s(])(?:e\.g|i\.e|etc|cf|no|mr|mrs|ms|dr|para|s|p|pp)\.$/i
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}'
const endsInDay = /(?:^|\s)\d{1,2}(?:st|nd|rd|th)?$/i
const endsInMonth = new RegExp(`(?:^|\\s)${month}$`, 'i')
const beginsWithMonth = new RegExp(`^${month}(?:\\s|$)`, 'i')
const beginsWithYear = /^(?:19|20)\d\d\b/
/** What a name goes on with when its first word is on the line before: "Equality / Act 2010". */
const nameGoesOn =
  /^(?:Acts?|Regulations|Order|Code|Charter|Polic(?:y|ies)|Procedures?|Committee|Council|Board|Team|Department|Group|Network|Forum|Services?|Resources|Officer|Manager|Director|Executive|Association|Society|Trust|Foundation|Centre|Month|Week|Day)\b/
/** Adjectives that have a capital wherever they are. */
const properAdjective =
  /^(?:British|English|Scottish|Welsh|Irish|European|African|Asian|American|Caribbean|Arab|Indian|Pakistani|Bangladeshi|Chinese|Polish|Romanian|Somali|Roma|Gypsy|Irish|Black|White|Muslim|Christian|Jewish|Hindu|Sikh|Catholic|Protestant)\b/

/**
 * Whether the line after a line break goes on with the sentence before it, as where a text was copied with its lines or a shift-enter
 * slipped in. A label and its value, an item of a list and a new sentence do not.
 */
export function continues({ text, stacked, longest, listFrom }: Lines, lineBreak: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', lineBreak - 1) + 1, lineBreak).trim()
  const following = text.indexOf('\n', lineBreak + 1)
  const next = text.slice(lineBreak + 1, following < 0 ? text.length : following).trim()
  if (line === '' || next === '' || stacked || item.test(next) || line.endsWith(':')) return false
  const small = /^["'“‘(]?\p{Ll}/u.test(next)
  if (/[.?!…]["'”’)\]]?$/.test(line)) return small && abbreviated.test(line)
  if (label.test(next)) return small && !line.includes(':')
  if (small) return lineBreak <= listFrom
  if (line.endsWith(';')) return false
  return goesOnInCapitals(line, next, longest)
}

const longestName = 40

/** Whether a next line that begins with a capital, a digit or a bracket is the rest of a sentence or of a name. */
function goesOnInCapitals(line: string, next: string, longest: number): boolean {
  if (functionWord.test(line)) return true
  if (endsInDay.test(line) && beginsWithMonth.test(next)) return true
  const last = line.slice(-longestName).split(/\s+/).at(-1) ?? ''
  if (beginsWithYear.test(next) && (endsInMonth.test(line) || nameGoesOn.test(last))) return true
  if (/^\p{Lu}/u.test(last) && nameGoesOn.test(next)) return true
  if (beginsSentence.test(next)) return false
  if (line.endsWith(',') || next.startsWith('(')) return true
  if (item.test(line) || label.test(line) || asks.test(line)) return false
  if (properAdjective.test(next) && /^\p{Ll}/u.test(last) && /[.,;]/.test(next)) return true
  const firstOfNext = next.split(/\s/, 1)[0] ?? ''
  const full = line.length >= 60 && line.length + 1 + firstOfNext.length > longest
  return full || subject.test(line) || (verb.test(`${line} `) && line !== line.toUpperCase())
}
