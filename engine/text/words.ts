/** Half-open range of one word in a text, in UTF-16 units, without a possessive 's. */
export interface Word {
  readonly start: number
  readonly end: number
}

const LETTER = 1
const JOINER = 2
const kinds = new Uint8Array(128)
for (let c = 48; c <= 57; c++) kinds[c] = LETTER
for (let c = 65; c <= 90; c++) kinds[c] = kinds[c + 32] = LETTER
kinds[39] = JOINER
kinds[0x60] = JOINER

const letter = /[\p{L}\p{N}\p{M}]/u
/** What people and programs write for an apostrophe inside a word. */
const apostrophes = /[\u2018\u2019\u02bc\u2032\u00b4\uff07`]/g
/**
 * Invisible characters that do not end a word: soft hyphen, zero-width space and joiners, marks of direction, variation selectors,
 * byte order mark.
 */
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|[\ufe00-\ufe0f]/g

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (kinds[code] ?? 0) : kindBeyondAscii(text, at, code)
}

function kindBeyondAscii(text: string, at: number, code: number): number {
  if (code === 0x2019 || code === 0x2018 || code === 0x02bc || code === 0x2032 || code === 0xb4 || code === 0xff07)
    return JOINER
  if (isInvisible(code)) return LETTER
  if (isRaised(code)) return 0
  if (code >= 0xd800 && code <= 0xdfff) return letter.test(String.fromCodePoint(wholePoint(text, at))) ? LETTER : 0
  return letter.test(text[at] ?? '') ? LETTER : 0
}

function isInvisible(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  )
}

/** Raised digits are the numbers of notes: ¹ ² ³ ⁴. */
export function isRaised(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079)
}

function wholePoint(text: string, at: number): number {
  const low = text.charCodeAt(at) >= 0xdc00
  return text.codePointAt(low ? Math.max(0, at - 1) : at) ?? 0
}

/** Words whose 's is the verb "is", or "us": after all others it is a possessive. */
const withVerb = new Set('it that there here what who where how he she let'.split(' '))

/**
 * Calls `take` for each word of a text in a range, by default the whole text. Hyphens, slashes, dots and raised digits separate
 * words; an apostrophe between letters does not. A contraction such as "it's" is one word here.
 */
export function eachWord(text: string, take: (start: number, end: number) => void, from = 0, to = text.length): void {
  let at = from
  while (at < to) {
    if (kindAt(text, at) !== LETTER) {
      at++
      continue
    }
    const start = at
    let end = ++at
    for (;;) {
      while (at < to && kindAt(text, at) === LETTER) at++
      end = at
      if (at + 1 < to && kindAt(text, at) === JOINER && kindAt(text, at + 1) === LETTER) {
        const next = text[at + 1]
        if ((next === 's' || next === 'S') && (at + 2 >= to || kindAt(text, at + 2) !== LETTER)) {
          at += 2
          if (end - start < 6 && withVerb.has(text.slice(start, end).toLowerCase())) end = at
          break
        }
        at += 2
        continue
      }
      break
    }
    take(start, end)
  }
}

/** A word in lower case, else as `plain` has it. */
export function foldWord(word: string): string {
  return plain(word.toLowerCase())
}

/** A word as written, with a straight apostrophe, in letters of their own (ﬁ, full-width), without invisible characters. */
export function plain(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code > 127 || code === 0x60) return word.replace(apostrophes, "'").replace(invisible, '').normalize('NFKC')
  }
  return word
}

/** The words of a text, folded. For short texts such as headings and for names made of words. */
export function foldedWords(text: string): string[] {
  const words: string[] = []
  eachWord(text, (start, end) => words.push(foldWord(text.slice(start, end))))
  return words
}
