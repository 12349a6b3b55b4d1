import type { z } from 'zod'
import type { englishSchema } from './english-schema.ts'

export type English = z.infer<typeof englishSchema>

/** Every phrase of the file that is looked for in documents. */
export function phrasesOfEnglish(english: English): string[] {
  return Object.values(english).flatMap(part => (Array.isArray(part) ? part : Object.values(part).flat()))
}
