import { z } from 'zod'
import { nations } from './nations.ts'

const phrases = z.array(z.string().min(1)).default([])

/** The file `nations.yml`: how the nation of a document is known. */
export const nationCueSchema = z.array(
  z.strictObject({
    nation: z.enum([...nations, 'great-britain']),
    law: phrases.describe('Acts, bodies and courts of this nation alone: strong signs'),
    places: phrases.describe('names of places: weak signs'),
  }),
)

/** How the nation of a document is known, from `nations.yml`. */
export type NationCues = z.infer<typeof nationCueSchema>
