import { z } from 'zod'

/**
 * What a document is about. `people`: how an organisation treats the people who work or volunteer for it; `service`: how it serves
 * others; `plan`: what it means to do; `neither`: fire, money, buildings, data and the like.
 */
export const scopes = ['people', 'service', 'plan', 'neither'] as const
export type Scope = (typeof scopes)[number]

const phrases = z.array(z.string().min(1)).default([])

/** The file `scopes.yml`: how it is known what a document is about. */
export const scopeCueSchema = z.array(
  z.strictObject({
    scope: z.enum(scopes),
    title: phrases.describe('words of its title'),
    cues: phrases.describe('words of its headings and its text'),
  }),
)

/** How it is known what a document is about, from `scopes.yml`. */
export type ScopeCues = z.infer<typeof scopeCueSchema>
