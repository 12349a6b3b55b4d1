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

const letter = /[\p{L}\p{N}\p{M}]/u
/** Invisible characters that do not end a word: soft hyphen, zero-width space and joiners, byte order mark. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (kinds[code] ?? 0) : kindBeyondAscii(text, at, code)
}

function kindBeyondAscii(text: string, at: number, code: number): number {
  if (code === 0x2019 || code === 0x02bc) return JOINER
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return LETTER
  if (code >= 0xd800 && code <= 0xdfff) return letter.test(String.fromCodePoint(wholePoint(text, at))) ? LETTER : 0
  return letter.test(text[at] ?? '') ? LETTER : 0
}

function wholePoint(text: string, at: number): number {
  const low = text.charCodeAt(at) >= 0xdc00
  return text.codePointAt(low ? Math.max(0, at - 1) : at) ?? 0
}

/**
 * Calls `take` for each word of a text in a range, by default the whole text. Hyphens, slashes and dots separate words; an
 * apostrophe between letters does not.
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

/** A word as phrases compare it: lower case, straight apostrophe, no invisible characters. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 127) return lower.replace(/[\u2019\u02bc]/g, "'").replace(invisible, '')
  }
  return lower
}

/** The words of a text, folded. For short texts such as headings and phrases. */
export function foldedWords(text: string): string[] {
  const words: string[] = []
  eachWord(text, (start, end) => words.push(foldWord(text.slice(start, end))))
  return words
}
