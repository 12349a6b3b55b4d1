import { sha256OfText } from '../sha256.ts'

/** What a Word file carries in place of words: the first 16 hexadecimal digits of the SHA-256 hash of their NFC form. */
export function hashOfWords(words: string): string {
  return sha256OfText(words.normalize('NFC')).slice(0, 16)
}

/**
 * The hash of a comment's text, used to recognise a comment that nobody has changed. White space does not count, because
 * programs that save the file again break it differently.
 */
export function hashOfComment(text: string): string {
  return hashOfWords(text.replace(/\s+/g, ''))
}
