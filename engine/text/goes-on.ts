const opener =
  /^(?:(?:and|but|so|also|again|then),? )?(?:it|its|they|their|them|this|that|these|those|such|each|both|either|neither|none of (?:it|them)|all of (?:it|them)|any of (?:it|them)|he|she|his|her|who|which|the (?:same|other|latter|former|first|second) |otherwise|if so|if not|in (?:that|this|either|such a?) ?(?:case|event)|afterwards|whoever)\b/i

/** Whether the words from an offset of a block's text go on with what was said before: "It …", "They …", "Such a meeting …". */
export function goesOn(text: string, start: number): boolean {
  return opener.test(text.slice(start, start + 40))
}
