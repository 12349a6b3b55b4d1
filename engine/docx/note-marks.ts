import type { Range } from '../document.ts'

const mark = /^(?:\d{1,4}|[a-z]{1,2}|[ivxl]{1,5}|[*†‡§¶]{1,4})$/i
const between = /[\s[\](),;.–-]+/
const ordinal = /^\s*(?:st|nd|rd|th)\s*$/i
/** Longer raised text is not the number of a note, nor a list of such numbers. */
const longest = 24

/** Those of the raised stretches of a text that are numbers or letters of notes: "12", "3, 4", "[a]", not the "th" of "10th". */
export function noteMarks(text: string, raised: readonly Range[]): Range[] {
  return raised.filter(({ start, end }) => {
    if (end - start > longest) return false
    const characters = text.slice(start, end)
    const parts = characters.split(between).filter(part => part !== '')
    return parts.length > 0 && parts.every(part => mark.test(part)) && !ordinal.test(characters)
  })
}
