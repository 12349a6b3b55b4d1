const pluralRules = new Intl.PluralRules('en-GB')
const numbers = new Intl.NumberFormat('en-GB')

/** The form of a word that agrees with a number: `plural(2, 'is', 'are')`. Without `many`, "s" is added. */
export function plural(number: number, one: string, many = `${one}s`): string {
  return pluralRules.select(number) === 'one' ? one : many
}

/** "1,204". */
export function written(number: number): string {
  return numbers.format(number)
}

/** "1 place", "3 places", "1,204 policies": a number with its noun. Without `many`, "s" is added. */
export function counted(number: number, one: string, many?: string): string {
  return `${written(number)} ${plural(number, one, many)}`
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}
