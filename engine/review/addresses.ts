import type { Range } from '../document.ts'

const hint = /[@#\\]|www\.|:\/\/|\.\p{L}{2,8}\b/iu
const address = /:\/\/|^[^\p{L}\p{N}]*www\.|^[^\s@]*[^\s@(]@[^\s@]+\.[^\s@]+|^\(?@\w{2,}|^\\\\\w/u
const host =
  /^[^\p{L}\p{N}]*(?:[\p{L}\p{N}_-]+\.){1,8}(?:uk|com|org|net|edu|eu|info|io|ac|gov|nhs|scot|wales|cymru|london|ie|charity|online|site|app|dev|biz|int)(?::\d+)?(?:[/?#]\S*)?[^\p{L}\p{N}/]*$|^[^\p{L}\p{N}]*(?:[\p{L}\p{N}_-]+\.){1,8}[a-z]{2,6}\/\S/iu
const fileName = /\.(?:docx?|dotx?|pdf|xlsx?|pptx?|html?|csv|txt|rtf|odt|ods|zip|png|jpe?g|msg|eml)[^\p{L}\p{N}]*$/iu
/** Longer words are no address that anybody wrote. */
const longest = 2000
/** How many capitalised words before the last may belong to a file's name. */
const wordsOfFile = 6

/** The ranges of a text that are addresses, user names and file names: with and without www, with the capitals before ".docx". */
export function addressRanges(text: string): Range[] {
  if (!hint.test(text)) return []
  const ranges: Range[] = []
  const words: Range[] = []
  let at = 0
  while (at < text.length) {
    while (at < text.length && isSpace(text, at)) at++
    const start = at
    while (at < text.length && !isSpace(text, at)) at++
    if (at === start || at - start > longest) continue
    const word = text.slice(start, at)
    words.push({ start, end: at })
    if (fileName.test(word)) ranges.push({ start: startOfFile(text, words), end: at })
    else if (address.test(word) || host.test(word)) ranges.push({ start, end: at })
  }
  return ranges
}

/** A file's name may have spaces: it begins with the first of the capitalised words, numbers and signs before its ending. */
function startOfFile(text: string, words: readonly Range[]): number {
  let first = words.length - 1
  while (first > 0 && words.length - first < wordsOfFile) {
    const before = words[first - 1]
    if (!before || !/^[\p{Lu}\p{N}_&–-][^.,:;?!]*$/u.test(text.slice(before.start, before.end))) break
    first--
  }
  // The word that opens the sentence has its capital from that, unless the name goes on without it.
  if (first === 0 && words.length > 1) first = 1
  return words[first]?.start ?? 0
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code <= 32 || code === 0xa0
}
