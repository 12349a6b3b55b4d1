/** The fewest characters of a passphrase; the host refuses a shorter one too. */
export const fewestCharacters = 8

/** What is wrong with a new passphrase that is typed twice, and in which field; undefined where it can be used. */
export function passphraseFault(
  first: string,
  second: string,
): { readonly field: 'first' | 'second'; readonly words: string } | undefined {
  if (first.length < fewestCharacters) {
    return { field: 'first', words: `It has fewer than ${fewestCharacters} characters. Choose a longer one.` }
  }
  if (first !== second) return { field: 'second', words: 'It differs from the one above.' }
  return undefined
}
