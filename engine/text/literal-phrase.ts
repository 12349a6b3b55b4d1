import { canonicalWords } from './tokens.ts'

/** Words as a phrase that is met by them alone: without the special characters of the notation and parts without letters ("Care & Co"). */
export function literalPhrase(words: string): string {
  const parts = words.replace(/[{}[\]<>|=*~!]|\.\./g, ' ').split(/\s+/)
  return parts.filter(part => canonicalWords(part).length > 0).join(' ')
}
