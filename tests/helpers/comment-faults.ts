import type { Document } from '../../engine/document.ts'
import type { PlannedComment } from '../../engine/export/word-comments.ts'
import type { SeenComment, SeenFile } from './annotated.ts'

/** Which comments of an annotated file do not stand, once each, on exactly the words of their finding; a line for each. */
export function anchorFaults(
  before: SeenFile,
  after: SeenFile,
  document: Document,
  planned: readonly PlannedComment[],
): readonly string[] {
  const { blocks } = document
  const added = after.comments.slice(before.comments.length)
  if (added.length !== planned.length) return [`${added.length} comments were added, not ${planned.length}`]
  return planned.flatMap(({ at, findings, paragraphs }, i) => {
    const comment = added[i]
    const block = blocks[at.block]
    const inBody = block?.part === 'body'
    const words = inBody ? block.text.slice(at.start, at.end) : blocks[block?.host ?? -1]?.text
    const { starts, ends, references } = comment?.marks ?? {}
    if (starts !== 1 || ends !== 1 || references !== 1) return [`${findings[0]}: its marks are not set once each`]
    const said = paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n')
    if (!endsWith(comment?.text ?? '', said)) return [`${findings[0]}: another comment`]
    if (!inBody && !/^In the (?:text box|footnote|endnote|page header|page footer), “/.test(comment?.text ?? '')) {
      return [`${findings[0]}: does not say where its words are`]
    }
    return stands(comment, words ?? '') ? [] : [`${findings[0]}: on “${comment?.anchored}”, not “${words}”`]
  })
}

/** A comment says what was planned, after the place of its words where that is not in the body. */
function endsWith(text: string, said: string): boolean {
  const plain = (words: string) => words.replace(/[\s\ufffd]|\p{Cc}/gu, '')
  return said !== '' && plain(text).endsWith(plain(said))
}

/** Where a run cannot be cut, a comment stands on all that cannot be: its words and more. */
function stands(comment: SeenComment | undefined, words: string): boolean {
  const { anchored = '', whole = false } = comment ?? {}
  return sameCharacters(anchored, words) || (whole && anchored.includes(words))
}

/** Line ends are one character to an XML parser, and to xmldom U+0085 and U+2028 are line ends; U+FFFC stands for a symbol that may be any. */
function sameCharacters(anchored: string, words: string): boolean {
  const [a, b] = [Array.from(anchored), Array.from(words.replace(/\r\n?|[\u0085\u2028]/g, '\n'))]
  return a.length === b.length && a.every((character, i) => character === b[i] || character === '\ufffc')
}

/** Which of the comments that a file had are not as they were. */
export function keptFaults(before: SeenFile, after: SeenFile): readonly string[] {
  const changed = before.comments.filter((comment, i) => JSON.stringify(comment) !== JSON.stringify(after.comments[i]))
  return changed.map(({ id }) => `its own comment ${id} was changed`)
}
