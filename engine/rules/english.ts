import type { z } from 'zod'
import type { englishSchema } from './english-schema.ts'

export type English = z.infer<typeof englishSchema>

/** Every phrase of the file that is looked for in documents. */
export function phrasesOfEnglish({ words: _, ...looked }: English): string[] {
  return Object.values(looked).flatMap(part => (Array.isArray(part) ? part : Object.values(part).flat()))
}
