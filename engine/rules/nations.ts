import { z } from 'zod'

/** The nations whose law a document can be written under, as `nations` in rules and in a profile name them. */
export const nations = ['england', 'scotland', 'wales', 'northern-ireland', 'ireland', 'elsewhere'] as const
export type Nation = (typeof nations)[number]

/** A nation, or all of Great Britain where nothing says which of its three it is. */
export type NationOrBritain = Nation | 'great-britain'

/** Whether a nation is England, Scotland or Wales. */
export function isOfBritain(nation: NationOrBritain): boolean {
  return nation === 'great-britain' || nation === 'england' || nation === 'scotland' || nation === 'wales'
}

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
