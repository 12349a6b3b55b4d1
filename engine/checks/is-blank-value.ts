/** Words that stand where a value should and say that there is none yet. */
const unfilled =
  /^(?:t\.?\s?b\.?\s?[acd]|\[.*\]|<.*>|«.*»|\{\{.*\}\}|x+|[x/.-]+|n\/?a|none|nil|not (?:yet|known|recorded|set|stated|applicable|agreed|approved)\b.*|to be (?:\w+ )?(?:confirmed|agreed|appointed|decided|advised|announced|added|completed|determined|set|approved)\b.*|(?:awaiting|pending)\b.*|click (?:or tap )?(?:here|to)\b.*|enter (?:a )?(?:date|name|text)\b.*|insert\b.*|unknown)$/i

/** Whether a value is nothing: empty, a line to write on, "TBC", "not yet ratified", "[insert date]". */
export function isBlankValue(value: string): boolean {
  const words = value.trim().slice(0, 200)
  return words.replace(/["'“”‘’_.…?\s:–—-]/g, '') === '' || unfilled.test(words.replace(/[.\s]+$/, ''))
}
