const document =
  'polic(?:y|ies)|procedures?|document|code|guid(?:e|ance)|plan|charter|handbook|statement|framework|scheme|strategy|rules|section|organisation|organization|trust|council|charity|company|school|website|page|country|year|month|week'
const verb =
  'is|are|was|were|has|have|had|must|will|shall|may|can|should|gets?|needs?|does|do|receives?|takes?|gives?|meets?|lasts?|of (?:them|these|those|which|the (?:two|three|four))'
/** Words that stand for something said before, wherever in its first words a sentence has them. */
const pointer = `such(?! as\\b)|(?:this|that|these)(?! (?:${document})\\b)|those(?! (?:who|whose|with|of|in|at|on|from|employed|affected|involved|responsible)\\b)|the (?:same|latter|former)`
const opener = new RegExp(
  [
    '^(?:(?:and|but|so|also|again|then|however|instead|if so|if not),? )?(?:',
    `it|its|they|their|them|he|she|his|her|${pointer}`,
    `|(?:each|both|either|neither|none|all|some|any|one) (?=(?:${verb})\\b)`,
    `|(?:at|in|for|to|with|during|from|on|by|after|before|until|without|as part of) (?:each of )?(?:${pointer}|them|either|both)`,
    '|(?:if|when|whenever|where|once|after|before|unless|until|while|although|because|as) (?:it|they|he|she|(?:this|that|these)(?! \\w+ly\\b))',
    '|the (?:other|second|first) (?=(?:is|are|must|will|may|can|of)\\b)|otherwise|if so|if not|in (?:that|this|either|such an?) (?:case|event)|afterwards',
    ')\\b',
  ].join(''),
  'i',
)

/** Whether the words from an offset of a block's text go on with what was said before: "It …", "At such a meeting …", "If they …". */
export function goesOn(text: string, start: number): boolean {
  return opener.test(text.slice(start, start + longestOpening))
}

const longestOpening = 60
