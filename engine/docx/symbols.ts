/** Characters that Symbol and Wingdings show for codes of the private use area, as far as documents use them for words. */
const shown: Readonly<Record<number, string>> = {
  61485: '-',
  61548: '●',
  61550: '■',
  61551: '☐',
  61553: '☐',
  61557: '◆',
  61558: '❖',
  61603: '≤',
  61607: '▪',
  61608: '◻',
  61614: '→',
  61616: '°',
  61617: '±',
  61619: '≥',
  61623: '•',
  61650: '®',
  61651: '©',
  61652: '™',
  61656: '➢',
  61664: '→',
  61666: '®',
  61667: '©',
  61668: '™',
  61691: '✗',
  61692: '✓',
  61693: '☒',
  61694: '☑',
}

/** What a reader sees for a code of a symbol font (`w:sym`, ECMA-376 17.3.3.30): "•" for F0B7, "□" if it is not known. */
export function symbolCharacter(code: number): string {
  if (code >= 0xf000 && code <= 0xf0ff) return shown[code] ?? '□'
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '□'
}
