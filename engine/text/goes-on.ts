const document =
  'polic(?:y|ies)|procedures?|document|code|guid(?:e|ance)|plan|charter|handbook|statement|framework|scheme|strategy|rules'
const verb = 'is|are|has|have|had|must|will|shall|may|can|should|gets?|needs?|does|do|of (?:them|these|those|which)'
const opener = new RegExp(
  [
    '^(?:(?:and|but|so|also|again|then),? )?(?:',
    'it|its|they|their|them|he|she|his|her|such',
    `|(?:this|that|these)(?! (?:${document})\\b)`,
    '|those(?! (?:who|whose|with|of|in|at|on|from|employed|affected|involved|responsible)\\b)',
    `|(?:each|both|either|neither|none|all|some|any|one) (?=(?:${verb})\\b)`,
    '|the (?:same|other|latter|former|second)|otherwise|if so|if not|in (?:that|this|either|such an?) (?:case|event)|afterwards',
    ')\\b',
  ].join(''),
  'i',
)

/** Whether the words from an offset of a block's text go on with what was said before: "It …", "They …", "Such a meeting …". */
export function goesOn(text: string, start: number): boolean {
  return opener.test(text.slice(start, start + 60))
}
