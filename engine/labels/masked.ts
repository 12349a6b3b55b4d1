/** A word with most of its letters masked: its first letter stays, so that the reader can tell which word it is. */
export function masked(words: string): string {
  return words.replace(/(\p{L})(\p{L}+)/gu, (_, first: string, rest: string) => first + '∗'.repeat(rest.length))
}
