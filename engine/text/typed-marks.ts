const sign = /^\s{0,8}([-–—•·▪◦*‣>☐☑✓➢■□●○])\s/u
const numbered = /^\s{0,8}\(?(?:(\d{1,2})|([ivx]{1,5})|([a-z]))[.)](?:\s|$)/i

/**
 * The kind of bullet or number that an author typed before an item of a list: "•", "-", "(a)", "1."; items of one list share it.
 * Empty for text without one. "(i)" counts as a letter after "(h)", which only the items around it could tell.
 */
export function typedMark(text: string): string {
  const start = text.slice(0, 20)
  const [, bullet] = sign.exec(start) ?? []
  if (bullet !== undefined) return bullet
  const [, digits, roman, letter] = numbered.exec(start) ?? []
  return digits !== undefined ? '1' : roman !== undefined ? 'i' : letter !== undefined ? 'a' : ''
}
