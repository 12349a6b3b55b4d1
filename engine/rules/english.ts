import type { z } from 'zod'
import type { englishSchema } from './english-schema.ts'

export type English = z.infer<typeof englishSchema>

/** Every phrase of the file that is looked for in documents. */
export function phrasesOfEnglish(english: English): string[] {
  return [...Object.values(english.commitment).flat(), ...Object.values(english.exceptions).flat()]
}
